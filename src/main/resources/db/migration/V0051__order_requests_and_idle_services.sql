-- What firm and supplier cannot settle by themselves: refund requests and disputes, what each side says, and what
-- reviewers decide. And services nobody uses: the day by which they must have been used, and the day of the warning.
alter table orders.purchase
    add column last_used_at timestamptz,
    add column use_by date,
    add column warn_on date,
    drop constraint purchase_status,
    add constraint purchase_status check (status in ('HELD', 'PROVISIONED', 'IN_USE', 'INSPECTED', 'CONFIRMED', 'SETTLED',
        'COMPLETED', 'STOPPED', 'CANCELLED', 'REFUNDED', 'DISPUTED'));
update orders.purchase o
set last_used_at = (select max(u.used_at) from orders.usage u where u.order_id = o.id);

drop index orders.purchase_due;
create index purchase_due on orders.purchase (deadline) where status in ('HELD', 'PROVISIONED', 'IN_USE', 'INSPECTED');
create index purchase_idle on orders.purchase (use_by) where use_by is not null;
create index purchase_to_warn on orders.purchase (warn_on) where warn_on is not null;

create table orders.request (
    id uuid primary key,
    version bigint not null,
    kind text not null,
    order_id uuid not null references orders.purchase,
    firm_number text not null,
    supplier_number text not null,
    opened_by text not null,
    opened_at timestamptz not null,
    reason text not null,
    asked_won bigint,
    status text not null,
    answer_by date not null,
    decide_by date not null,
    answer text,
    offered_won bigint,
    answer_reason text,
    answered_at timestamptz,
    granted_won bigint,
    decision_reason text,
    decided_at timestamptz,
    constraint request_kind check (kind in ('REFUND', 'DISPUTE')),
    constraint request_opened_by check (opened_by in ('FIRM', 'SUPPLIER')),
    constraint request_status check (status in ('OPEN', 'ANSWERED', 'GRANTED', 'GRANTED_IN_PART', 'REJECTED')),
    constraint request_answer check (answer in ('AGREES', 'OFFERS', 'REFUSES')),
    constraint request_asked check ((kind = 'REFUND') = (asked_won is not null)),
    constraint request_decided check ((status in ('GRANTED', 'GRANTED_IN_PART', 'REJECTED')) = (decided_at is not null)),
    constraint request_granted check ((status in ('GRANTED', 'GRANTED_IN_PART')) = (granted_won is not null)),
    constraint request_amounts check (asked_won > 0 and offered_won > 0 and granted_won >= 0)
);
create unique index request_open_once on orders.request (order_id) where status in ('OPEN', 'ANSWERED');
create index request_queue on orders.request (decide_by, id);
create index request_of_firm on orders.request (firm_number, decide_by, id);
create index request_of_supplier on orders.request (supplier_number, decide_by, id);
create index request_of_order on orders.request (order_id, id);

create table orders.statement (
    id uuid primary key,
    request_id uuid not null references orders.request,
    party text not null,
    body text not null,
    given_at timestamptz not null,
    constraint statement_party check (party in ('FIRM', 'SUPPLIER'))
);
create index statement_of_request on orders.statement (request_id, id);
