-- Money somebody owes: claims on suppliers and firms, what was collected of them, and what we owe a supplier beside orders.
create table settlement.claim (
    id uuid primary key,
    version bigint not null,
    code text not null,
    supplier_id uuid,
    firm_id uuid,
    programme_id uuid not null,
    programme text not null,
    rule_version text,
    round_id uuid,
    order_id uuid,
    share text not null,
    ground text not null,
    principal_won bigint not null,
    levy_won bigint not null,
    collected_principal_won bigint not null default 0,
    collected_levy_won bigint not null default 0,
    reason text not null,
    appeal_note text,
    due_on date not null,
    raised_at timestamptz not null,
    status text not null,
    ended_at timestamptz,
    end_reason text,
    constraint claim_code_once unique (code),
    constraint claim_debtor check (num_nonnulls(supplier_id, firm_id) = 1),
    constraint claim_share check (share in ('SUBSIDY', 'OWN')),
    constraint claim_ground check (ground in ('REFUND', 'FALSE_APPLICATION', 'OTHER_PURPOSE', 'BREACH_OF_LAW_OR_ORDER',
        'REQUIREMENT_NOT_MET', 'DEPOSIT_TAKEN_BACK')),
    constraint claim_refund check (ground <> 'REFUND' or supplier_id is not null and levy_won = 0),
    constraint claim_order check ((ground = 'DEPOSIT_TAKEN_BACK') = (order_id is null)
        and (order_id is null) = (round_id is null) and (order_id is null) = (rule_version is null)),
    constraint claim_amounts check (principal_won > 0 and levy_won >= 0
        and collected_principal_won between 0 and principal_won and collected_levy_won between 0 and levy_won),
    -- The principal first, then what the law puts on top.
    constraint claim_principal_first check (collected_levy_won = 0 or collected_principal_won = principal_won),
    constraint claim_status check (status in ('RAISED', 'PART_COLLECTED', 'COLLECTED', 'REVERSED', 'WRITTEN_OFF')),
    constraint claim_collected check (case status
        when 'RAISED' then collected_principal_won = 0
        when 'PART_COLLECTED' then collected_principal_won > 0
            and collected_principal_won + collected_levy_won < principal_won + levy_won
        when 'COLLECTED' then collected_principal_won + collected_levy_won = principal_won + levy_won
        else true end),
    constraint claim_ended check ((status in ('COLLECTED', 'REVERSED', 'WRITTEN_OFF')) = (ended_at is not null))
);
create index claim_open_of_supplier on settlement.claim (supplier_id, id) where status in ('RAISED', 'PART_COLLECTED');
create index claim_open_of_firm on settlement.claim (firm_id, id) where status in ('RAISED', 'PART_COLLECTED');
create index claim_of_order on settlement.claim (order_id) where order_id is not null;

create table settlement.collection (
    id uuid primary key,
    claim_id uuid not null references settlement.claim,
    way text not null,
    principal_won bigint not null,
    levy_won bigint not null,
    surplus_won bigint not null default 0,
    bank_reference text,
    line_id uuid references settlement.line,
    collected_at timestamptz not null,
    constraint collection_way check (way in ('BANK', 'NETTED', 'SET_OFF')),
    constraint collection_amounts check (principal_won >= 0 and levy_won >= 0 and surplus_won >= 0
        and principal_won + levy_won + surplus_won > 0),
    constraint collection_source check ((way = 'BANK') = (bank_reference is not null)
        and (way = 'NETTED') = (line_id is not null) and (way = 'BANK' or surplus_won = 0)),
    -- The bank tells of the same money as often as it likes; it is collected once.
    constraint collection_once unique (bank_reference)
);
create index collection_of_claim on settlement.collection (claim_id);
create index collection_of_line on settlement.collection (line_id) where line_id is not null;
create trigger collection_append_only before update or delete or truncate on settlement.collection
    for each statement execute function platform.refuse_change();

-- Money on a supplier's payable that no confirmed order stands for: the next run pays it.
create table settlement.credit (
    id uuid primary key,
    supplier_id uuid not null,
    programme text not null,
    subsidy_won bigint not null,
    own_won bigint not null,
    reason text not null,
    order_id uuid,
    claim_id uuid references settlement.claim,
    given_at timestamptz not null,
    constraint credit_amounts check (subsidy_won >= 0 and own_won >= 0 and subsidy_won + own_won > 0),
    constraint credit_reason check (reason in ('CLAIM_REVERSED', 'CLAIM_OVERPAID', 'PAYOUT_RETURNED'))
);
create index credit_of_supplier on settlement.credit (supplier_id, programme);
create trigger credit_append_only before update or delete or truncate on settlement.credit
    for each statement execute function platform.refuse_change();

create view settlement.published_claim as
select id, code, supplier_id, firm_id, programme, round_id, order_id, share, ground, principal_won, levy_won,
       collected_principal_won, collected_levy_won, due_on, raised_at, status, ended_at
from settlement.claim;
