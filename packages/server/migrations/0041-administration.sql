-- What administrators do to officers, accounts and units; and a role given by mistake.

create table administration_log (
  tenant_id text not null references tenant,
  id uuid not null,
  at timestamptz not null,
  by_officer_id uuid,
  by_name text not null,
  what text not null check (what in (
    'officer_added', 'role_given', 'role_ended', 'password_renewed', 'account_ended',
    'unit_founded', 'desk_opened', 'unit_closed')),
  officer_id uuid,
  unit_id uuid,
  details jsonb not null default '{}',
  address text,
  primary key (tenant_id, id)
);
create index administration_log_at on administration_log (tenant_id, at);
comment on table administration_log is 'Acts of administration; inserted once, never changed, kept at least 12 months';
comment on column administration_log.tenant_id is 'Tenant';
comment on column administration_log.id is 'UUID v7';
comment on column administration_log.at is 'When';
comment on column administration_log.by_officer_id is 'The administrator; null at the command line of the server';
comment on column administration_log.by_name is 'Name of the administrator, or which command by which user of the system';
comment on column administration_log.what is 'What was done';
comment on column administration_log.officer_id is 'To whom; null for an act on a unit';
comment on column administration_log.unit_id is 'At which unit; null where there is none';
comment on column administration_log.details is 'What it was in particular: role, days, desk; never a password';
comment on column administration_log.address is 'Network address of the client; null at the command line';

alter table administration_log enable row level security;
alter table administration_log force row level security;
create policy of_tenant on administration_log using (tenant_id = current_setting('motcua.tenant', true));
grant select, insert on administration_log to motcua_app;

-- A role ended on the day it began was never held: the row stays, its period is empty.
do $$
declare
  name text;
begin
  for name in
    select conname from pg_constraint
    where conrelid = 'role_assignment'::regclass and contype = 'c'
      and pg_get_constraintdef(oid) like '%valid_to > valid_from%'
  loop
    execute format('alter table role_assignment drop constraint %I', name);
  end loop;
end
$$;
alter table role_assignment add constraint role_assignment_period check (valid_to >= valid_from);
comment on column role_assignment.valid_to is 'First day on which the role is no longer held; null while it is; valid_from itself when it was taken back';
