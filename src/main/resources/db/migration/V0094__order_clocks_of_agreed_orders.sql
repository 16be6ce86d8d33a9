-- Agreed orders are due from the oldest day on too, without a sort.
drop index orders.purchase_due;
create index purchase_due on orders.purchase (deadline, id)
    where status in ('AGREED', 'HELD', 'PROVISIONED', 'IN_USE', 'INSPECTED');
