-- Not only suppliers are told of events: a webhook is owned by whoever a room above says. What waits in the outbox goes
-- on under the new name.
create schema webhook;
alter table supplier.webhook set schema webhook;
alter table webhook.webhook drop constraint webhook_supplier_id_fkey;
alter table webhook.webhook rename column supplier_id to owner_id;
alter table webhook.webhook add column owner_kind text not null default 'SUPPLIER';
alter table webhook.webhook alter column owner_kind drop default;
alter table supplier.webhook_attempt set schema webhook;
alter table webhook.webhook_attempt rename to attempt;
alter table webhook.attempt drop constraint webhook_attempt_supplier_id_fkey;
alter table webhook.attempt rename column supplier_id to owner_id;
alter index webhook.webhook_attempt_of_supplier rename to attempt_of_owner;
update platform.outbox
set topic = 'webhook', payload = regexp_replace(payload, '"supplierId"', '"ownerId"')
where topic = 'supplier-webhook' and done_at is null;
