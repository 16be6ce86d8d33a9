-- What a firm is counted by, whenever it changes: figures of a past moment count it by what was known then.
create table firm.profile (
    seq bigint generated always as identity primary key,
    firm_id uuid not null,
    region_code text not null,
    ksic_code text not null,
    headcount integer not null,
    xid xid8 not null default pg_current_xact_id()
);
create index profile_of_firm on firm.profile (firm_id, seq desc);
insert into firm.profile (firm_id, region_code, ksic_code, headcount)
select id, region_code, ksic_code, headcount from firm.firm order by id;

create function firm.note_profile() returns trigger language plpgsql as $$
begin
    insert into firm.profile (firm_id, region_code, ksic_code, headcount)
    values (new.id, new.region_code, new.ksic_code, new.headcount);
    return null;
end $$;
create trigger profile_made after insert on firm.firm for each row execute function firm.note_profile();
create trigger profile_changed after update on firm.firm for each row
    when ((old.region_code, old.ksic_code, old.headcount) is distinct from (new.region_code, new.ksic_code, new.headcount))
    execute function firm.note_profile();
create trigger profile_append_only before update or delete or truncate on firm.profile
    for each statement execute function platform.refuse_change();

create view firm.published_profile as
select seq, firm_id, region_code, ksic_code, headcount, xid from firm.profile;
