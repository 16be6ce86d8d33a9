-- Whose duty a proposal's decision is: they may take it back too. What was proposed before anybody of the agency might.
alter table identity.proposal add column duties text[] not null default '{REVIEWER,FINANCE}';
alter table identity.proposal alter column duties drop default;
