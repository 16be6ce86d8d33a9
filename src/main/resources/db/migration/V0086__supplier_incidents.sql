-- Security incidents that suppliers report of themselves: who did comes first for security consulting.
create table supplier.incident (
    id uuid primary key,
    supplier_id uuid not null references supplier.supplier,
    kind text not null,
    occurred_on date not null,
    reported_at timestamptz not null,
    constraint incident_kind check (kind in ('RANSOMWARE', 'DATA_LEAK', 'INTRUSION', 'DENIAL_OF_SERVICE', 'OTHER'))
);
create index incident_of_supplier on supplier.incident (supplier_id, id);
