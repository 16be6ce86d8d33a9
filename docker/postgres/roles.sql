-- Runs once, as the superuser, when the database is made. On a PostgreSQL of your own run it with psql, the variables set.
--
-- The owner makes the schemas and changes them in migrations. The service may read and write rows; the migration gives
-- it that (afterMigrate.sql), and takes from it what would rewrite the ledger or the audit trail. It owns nothing, so it
-- cannot switch off the triggers that guard them either. One user can be both, as on a developer's machine: then leave
-- the service out, and the triggers are the only guard.
\getenv owner_user IEUM_DB_OWNER_USER
\getenv owner_password IEUM_DB_OWNER_PASSWORD
\getenv service_user IEUM_DB_USER
\getenv service_password IEUM_DB_PASSWORD
\getenv keycloak_password KEYCLOAK_DB_PASSWORD

create role :"owner_user" login password :'owner_password';
create role :"service_user" login password :'service_password';
create database ieum owner :"owner_user";
revoke connect, temporary on database ieum from public;
grant connect on database ieum to :"service_user";

-- A statement that hangs must not hold up everybody behind it for ever.
alter role :"service_user" set idle_in_transaction_session_timeout = '60s';
alter role :"service_user" set lock_timeout = '30s';

create role keycloak login password :'keycloak_password';
create database keycloak owner keycloak;
revoke connect, temporary on database keycloak from public;
