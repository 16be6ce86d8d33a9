-- What can be paid is read by supplier, some thousands at once, each time from where the reading before has ended.
drop index orders.purchase_to_settle;
create index purchase_to_settle on orders.purchase (programme, supplier_id, id) where status = 'CONFIRMED';
