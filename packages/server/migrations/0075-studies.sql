-- Studies of event logs, and what was taken out of the dossier log for outside tools.

create table study (
  tenant_id text not null,
  id uuid not null,
  title text not null check (length(title) between 1 and 200),
  source text not null check (source in ('file', 'dossiers')),
  state text not null check (state in ('reading', 'ready', 'failed')),
  failure jsonb,
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  unit_id uuid not null,
  file_name text,
  sha256 text check (length(sha256) = 64),
  size bigint check (size > 0),
  reading jsonb not null,
  scope jsonb,
  processes jsonb not null default '[]',
  answer jsonb,
  cases int,
  events int,
  primary key (tenant_id, id),
  check ((state = 'failed') = (failure is not null)),
  check ((state = 'ready') = (answer is not null))
);
create index study_made_at on study (tenant_id, made_at desc);
create index study_file on study (tenant_id, sha256);
comment on table study is 'An event log that is studied, read-only: the file by its hash, how it is read, and what it teaches';
comment on column study.tenant_id is 'Permanent data holder';
comment on column study.id is 'Study';
comment on column study.title is 'What its maker called it';
comment on column study.source is 'A file from outside, or our own dossiers as they stood when it was made';
comment on column study.state is 'Being read, ready, or failed';
comment on column study.failure is 'Code and parameters of the sentence that says why it failed';
comment on column study.made_by is 'Officer who made it; he and administrators may delete it';
comment on column study.made_by_name is 'Name of that officer on that day';
comment on column study.made_at is 'When';
comment on column study.unit_id is 'Unit whose officers and overseers may see it: that of the maker, or of the dossiers';
comment on column study.file_name is 'Name of the file as it was brought; null for own dossiers';
comment on column study.sha256 is 'Hash of the bytes, which lie under it in the folder of studies; null until own dossiers are written down';
comment on column study.size is 'Bytes of the file';
comment on column study.reading is 'How the file is read: calendar, zone, order, names of columns';
comment on column study.scope is 'Unit, days and procedure of own dossiers; null for a file';
comment on column study.processes is 'Processes that the own dossiers kept at reception, with their steps and how many dossiers each has';
comment on column study.answer is 'What the whole log teaches, as it was computed once';
comment on column study.cases is 'Cases of the whole log';
comment on column study.events is 'Events of the whole log';

create table log_export (
  tenant_id text not null,
  id uuid not null,
  at timestamptz not null,
  by_officer_id uuid,
  by_name text not null,
  unit_id uuid not null,
  from_day date not null,
  to_day date not null,
  procedure_code text,
  format text not null check (format in ('jsonocel', 'sqlite', 'xes', 'study')),
  with_names boolean not null,
  reason text,
  dossiers int,
  primary key (tenant_id, id),
  check (not with_names or reason is not null)
);
create index log_export_at on log_export (tenant_id, at);
comment on table log_export is 'Who took dossier logs out, of what, when and why; kept at least 12 months';
comment on column log_export.tenant_id is 'Permanent data holder';
comment on column log_export.id is 'Entry';
comment on column log_export.at is 'When it began';
comment on column log_export.by_officer_id is 'Who; null at the command line of the server';
comment on column log_export.by_name is 'Name of the officer, or the user of the system at the command line';
comment on column log_export.unit_id is 'Unit, with all below it';
comment on column log_export.from_day is 'First day of reception';
comment on column log_export.to_day is 'Last day of reception';
comment on column log_export.procedure_code is 'Only this procedure; null for all';
comment on column log_export.format is 'OCEL 2.0 as JSON or SQLite, XES, or a study kept here';
comment on column log_export.with_names is 'Names of officers and applicants instead of pseudonyms';
comment on column log_export.reason is 'Why names were needed';
comment on column log_export.dossiers is 'How many dossiers went out; null while it runs, or when it broke off';

create table pseudonym_key (
  tenant_id text not null primary key,
  key bytea not null check (length(key) = 32),
  made_at timestamptz not null
);
comment on table pseudonym_key is 'Secret behind the pseudonyms of a tenant: the same person bears the same one in every log, and nobody can go back';
comment on column pseudonym_key.tenant_id is 'Permanent data holder';
comment on column pseudonym_key.key is '32 random bytes; never leaves the database but into memory';
comment on column pseudonym_key.made_at is 'When it was drawn';

do $$
declare
  name text;
begin
  foreach name in array array['study', 'log_export', 'pseudonym_key']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant_only on %I using (tenant_id = current_setting(''motcua.tenant'', true)) with check (tenant_id = current_setting(''motcua.tenant'', true))', name);
  end loop;
end
$$;

grant select, insert, update, delete on study to motcua_app;
grant select, insert on log_export, pseudonym_key to motcua_app;
grant update (dossiers) on log_export to motcua_app;
