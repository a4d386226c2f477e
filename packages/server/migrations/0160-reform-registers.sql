-- Registers of reform work, each of them data: receptions, delegations, initiatives, communication, documents, files.

create table register_definition (
  tenant_id text not null references tenant,
  code text not null,
  edition int not null check (edition >= 1),
  definition jsonb not null,
  added_at timestamptz not null,
  added_by text not null,
  primary key (tenant_id, code, edition)
);
comment on table register_definition is 'Registers that an office added to the shipped ones; a change is a new edition';
comment on column register_definition.tenant_id is 'Tenant';
comment on column register_definition.code is 'Code of the register; one of the shipped codes replaces that register here';
comment on column register_definition.edition is 'Counts from 1; the newest holds';
comment on column register_definition.definition is 'Fields, states, days due, counts, papers and rights, as the guide of registers tells';
comment on column register_definition.added_at is 'When';
comment on column register_definition.added_by is 'Name of the officer, or which command by which user of the system';

create table register_entry (
  tenant_id text not null references tenant,
  id uuid not null,
  register_code text not null,
  unit_id uuid not null,
  year int not null,
  number int not null check (number >= 1),
  day date not null,
  state text,
  entry_values jsonb not null,
  search_text text not null,
  revision int not null check (revision >= 1),
  struck_reason text,
  struck_at timestamptz,
  struck_by text,
  primary key (tenant_id, id),
  unique (tenant_id, register_code, unit_id, year, number),
  foreign key (tenant_id, unit_id) references unit
);
create index register_entry_day on register_entry (tenant_id, register_code, day desc, number desc, id);
comment on table register_entry is 'One line of a register as it stands; its history is in register_entry_event';
comment on column register_entry.tenant_id is 'Tenant';
comment on column register_entry.id is 'UUID v7';
comment on column register_entry.register_code is 'Register';
comment on column register_entry.unit_id is 'Unit that keeps the entry';
comment on column register_entry.year is 'Year of the day: numbers begin anew on 1 January (NĐ 30/2020)';
comment on column register_entry.number is 'Counted from 1 in register, unit and year; never used twice';
comment on column register_entry.day is 'The day that places it in a period';
comment on column register_entry.state is 'State of the register; null where it knows none';
comment on column register_entry.entry_values is 'Values by field';
comment on column register_entry.search_text is 'All texts without accents';
comment on column register_entry.revision is 'Grows with each act';
comment on column register_entry.struck_reason is 'Why it was struck out; it stays and counts no more';
comment on column register_entry.struck_at is 'When it was struck out';
comment on column register_entry.struck_by is 'Name of who struck it out';

create table register_entry_event (
  tenant_id text not null,
  entry_id uuid not null,
  revision int not null check (revision >= 1),
  what text not null check (what in ('entered', 'changed', 'moved', 'struck_out')),
  at timestamptz not null,
  officer_id uuid,
  officer_name text not null,
  unit_id uuid,
  state text,
  reason text,
  changes jsonb not null,
  primary key (tenant_id, entry_id, revision),
  foreign key (tenant_id, entry_id) references register_entry
);
comment on table register_entry_event is 'History of each entry; inserted once, never changed';
comment on column register_entry_event.tenant_id is 'Tenant';
comment on column register_entry_event.entry_id is 'Entry';
comment on column register_entry_event.revision is 'Revision that it made; two who write at once meet here';
comment on column register_entry_event.what is 'What happened';
comment on column register_entry_event.at is 'When';
comment on column register_entry_event.officer_id is 'Who; null for a command';
comment on column register_entry_event.officer_name is 'Name at that time';
comment on column register_entry_event.unit_id is 'At which unit the officer acted';
comment on column register_entry_event.state is 'State after it';
comment on column register_entry_event.reason is 'In words';
comment on column register_entry_event.changes is 'Field, value before, value after';

create table register_entry_due (
  tenant_id text not null,
  entry_id uuid not null,
  rule text not null,
  register_code text not null,
  unit_id uuid not null,
  due_on date not null,
  done_on date,
  remind_from date not null,
  primary key (tenant_id, entry_id, rule),
  foreign key (tenant_id, entry_id) references register_entry
);
create index register_entry_due_open on register_entry_due (tenant_id, remind_from) where done_on is null;
comment on table register_entry_due is 'What falls due of entries, reckoned when they are written; made anew with each act';
comment on column register_entry_due.tenant_id is 'Tenant';
comment on column register_entry_due.entry_id is 'Entry';
comment on column register_entry_due.rule is 'Rule of the register';
comment on column register_entry_due.register_code is 'Register';
comment on column register_entry_due.unit_id is 'Unit that keeps the entry';
comment on column register_entry_due.due_on is 'Last day in time, a working day';
comment on column register_entry_due.done_on is 'Day it was done';
comment on column register_entry_due.remind_from is 'First day on which it is reminded of';

create table register_read (
  tenant_id text not null references tenant,
  id uuid not null,
  register_code text not null,
  at timestamptz not null,
  officer_id uuid not null,
  officer_name text not null,
  unit_id uuid,
  what text not null,
  primary key (tenant_id, id)
);
create index register_read_at on register_read (tenant_id, register_code, at desc);
comment on table register_read is 'Who looked into a register with narrow rights';
comment on column register_read.tenant_id is 'Tenant';
comment on column register_read.id is 'UUID v7';
comment on column register_read.register_code is 'Register';
comment on column register_read.at is 'When';
comment on column register_read.officer_id is 'Who';
comment on column register_read.officer_name is 'Name at that time';
comment on column register_read.unit_id is 'Unit asked for; null for everything in reach';
comment on column register_read.what is 'list, entry, summary, file or paper';

do $$
declare
  name text;
begin
  foreach name in array array['register_definition', 'register_entry', 'register_entry_event',
    'register_entry_due', 'register_read']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy of_tenant on %I using (tenant_id = current_setting(''motcua.tenant'', true))', name);
    execute format('grant select, insert on %I to motcua_app', name);
  end loop;
end
$$;
grant update (day, state, entry_values, search_text, revision, struck_reason, struck_at, struck_by)
  on register_entry to motcua_app;
grant delete on register_entry_due to motcua_app;
