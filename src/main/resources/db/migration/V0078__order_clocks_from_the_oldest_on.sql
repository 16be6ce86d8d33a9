-- Whatever is due is taken from the oldest day on, some hundreds at once: each index gives the next without a sort.
drop index orders.purchase_due;
create index purchase_due on orders.purchase (deadline, id)
    where status in ('HELD', 'PROVISIONED', 'IN_USE', 'INSPECTED');
drop index orders.purchase_idle;
create index purchase_idle on orders.purchase (use_by, id) where use_by is not null;
drop index orders.purchase_to_warn;
create index purchase_to_warn on orders.purchase (warn_on, id) where warn_on is not null;
