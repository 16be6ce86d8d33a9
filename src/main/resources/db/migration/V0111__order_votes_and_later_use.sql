-- What became of an order's service: how content its firm is, in which months it was used, and whether it is still used
-- when no voucher pays for it any more. Rows are only added.

-- One vote an order, for ever; of a firm's votes on a listing the latest counts.
create table orders.vote (
    id uuid primary key,
    order_id uuid not null references orders.purchase,
    firm_id uuid not null,
    listing_id uuid not null,
    points integer not null,
    said_at timestamptz not null,
    xid xid8 not null default pg_current_xact_id(),
    constraint vote_once unique (order_id),
    constraint vote_points check (points between 1 and 5)
);
create index vote_of_firm on orders.vote (firm_id, listing_id, id);
create trigger vote_append_only before update or delete or truncate on orders.vote
    for each statement execute function platform.refuse_change();

-- A day on which the firm used the service at its own cost, as its supplier tells.
create table orders.later_use (
    id uuid primary key,
    order_id uuid not null references orders.purchase,
    used_on date not null,
    told_at timestamptz not null,
    xid xid8 not null default pg_current_xact_id(),
    constraint later_use_once unique (order_id, used_on)
);
create trigger later_use_append_only before update or delete or truncate on orders.later_use
    for each statement execute function platform.refuse_change();

-- The months in which there is a record of use, by kind, with the first use that was told of: the records themselves are
-- too many to be counted for every question.
create table orders.month_of_use (
    order_id uuid not null references orders.purchase,
    month date not null,
    kind text not null,
    first_at timestamptz not null,
    xid xid8 not null default pg_current_xact_id(),
    constraint month_of_use_once primary key (order_id, month, kind)
);
create function orders.note_use() returns trigger language plpgsql as $$
begin
    insert into orders.month_of_use (order_id, month, kind, first_at)
    select order_id, date_trunc('month', used_at at time zone 'Asia/Seoul'), kind, min(used_at)
    from made where kind <> 'INSPECTION_FAILED' group by 1, 2, 3
    on conflict do nothing;
    return null;
end $$;
insert into orders.month_of_use (order_id, month, kind, first_at)
select order_id, date_trunc('month', used_at at time zone 'Asia/Seoul'), kind, min(used_at)
from orders.usage where kind <> 'INSPECTION_FAILED' group by 1, 2, 3;
create trigger use_noted after insert on orders.usage
    referencing new table as made for each statement execute function orders.note_use();

create view orders.published_vote as select order_id, firm_id, listing_id, points, said_at, xid from orders.vote;
create view orders.published_later_use as select order_id, used_on, told_at, xid from orders.later_use;
create view orders.published_month_of_use as select order_id, month, kind, first_at, xid from orders.month_of_use;
