-- Whoever serves requests may do less than the owner of the tables: read and write rows, and only read and add where
-- the record is append only. Where both are the same user there is nothing to give and nothing to take.
do $$
declare
    service constant text := '${service}';
    room text;
    record_kept regclass;
begin
    if service = current_user then
        return;
    end if;
    perform pg_advisory_xact_lock(hashtext('ieum grants'));
    for room in
        select nspname from pg_namespace where nspowner = current_user::regrole and nspname not like 'pg\_%'
    loop
        execute format('grant usage on schema %I to %I', room, service);
        execute format('grant select, insert, update, delete on all tables in schema %I to %I', room, service);
        execute format('grant usage on all sequences in schema %I to %I', room, service);
        execute format('grant execute on all functions in schema %I to %I', room, service);
    end loop;
    for record_kept in
        select distinct tgrelid::regclass from pg_trigger where tgfoid = 'platform.refuse_change'::regproc
    loop
        execute format('revoke update, delete, truncate on %s from %I', record_kept, service);
    end loop;
end
$$;
