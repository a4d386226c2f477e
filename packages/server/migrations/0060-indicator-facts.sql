-- What indicators need and the system does not see by itself: told by an import, with the paper that proves it.

create table indicator_fact (
  tenant_id text not null,
  subject_id uuid not null,
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  measure text not null check (measure <> ''),
  set_id text not null,
  version int not null check (version > 0),
  unit_id uuid not null,
  officer_id uuid,
  value text not null check (value <> ''),
  source text not null,
  document_number text,
  document_date date,
  signer text,
  file text,
  imported_at timestamptz not null,
  imported_by text not null,
  imported_by_id uuid,
  primary key (tenant_id, subject_id, from_day, to_day, measure, set_id, version),
  foreign key (tenant_id, unit_id) references unit
);
create index indicator_fact_unit on indicator_fact (tenant_id, unit_id, from_day);
comment on table indicator_fact is 'Imported measures of indicators; a correction is a new version, the old one stays';
comment on column indicator_fact.tenant_id is 'Permanent data holder';
comment on column indicator_fact.subject_id is 'Whom it is told of: the officer where there is one, else the unit';
comment on column indicator_fact.from_day is 'First day of the period';
comment on column indicator_fact.to_day is 'Last day of the period';
comment on column indicator_fact.measure is 'Name of the measure in the sets of indicators';
comment on column indicator_fact.set_id is 'Set for which it is told; empty for every set that asks for it';
comment on column indicator_fact.version is '1 as first told; each correction one more';
comment on column indicator_fact.unit_id is 'Unit that it is told of, or where the officer works';
comment on column indicator_fact.officer_id is 'Officer, where the measure is of a person';
comment on column indicator_fact.value is 'As it was told: a decimal with a point, yes or no, or a word';
comment on column indicator_fact.source is 'Who told it: a system, an agency, a survey';
comment on column indicator_fact.document_number is 'Number of the document that proves it';
comment on column indicator_fact.document_date is 'Day of that document';
comment on column indicator_fact.signer is 'Who signed that document';
comment on column indicator_fact.file is 'Where the document is kept';
comment on column indicator_fact.imported_at is 'When it was brought in';
comment on column indicator_fact.imported_by is 'Who brought it in, by name';
comment on column indicator_fact.imported_by_id is 'Officer who brought it in; null from the terminal';

alter table indicator_fact enable row level security;
alter table indicator_fact force row level security;
create policy tenant_only on indicator_fact
  using (tenant_id = current_setting('motcua.tenant', true))
  with check (tenant_id = current_setting('motcua.tenant', true));

-- Told once, never changed: the application may read and add.
grant select, insert on indicator_fact to motcua_app;
