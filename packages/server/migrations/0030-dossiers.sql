-- The dossier: its events (the truth), and the rows that screens and reports read (projections).
-- No foreign key to tenant: it would lock the one row of the tenant in every act; row-level security lets
-- nothing in but the tenant that is set.

create table dossier_event (
  tenant_id text not null,
  dossier_id uuid not null,
  version int not null check (version > 0),
  type text not null,
  at timestamptz not null,
  actor jsonb not null,
  event jsonb not null,
  hash bytea not null,
  tx xid8 not null default pg_current_xact_id(),
  primary key (tenant_id, dossier_id, version)
);
comment on table dossier_event is 'Facts of dossiers; inserted once, never changed: the application role may select and insert only';
comment on column dossier_event.tenant_id is 'Permanent data holder';
comment on column dossier_event.dossier_id is 'The dossier';
comment on column dossier_event.version is '1, 2, 3 … without a gap; the loser of a race meets this key';
comment on column dossier_event.type is 'Name of the fact, past tense';
comment on column dossier_event.at is 'When it happened';
comment on column dossier_event.actor is 'Officer, unit, role and employer on that day';
comment on column dossier_event.event is 'The fact';
comment on column dossier_event.hash is 'SHA-256 of the previous hash and the canonical text of this row';
comment on column dossier_event.tx is 'Transaction that wrote it; cursors read below the oldest running one';

create table dossier (
  tenant_id text not null,
  id uuid not null,
  version int not null,
  status text not null,
  code text,
  filing_number text,
  procedure_code text not null,
  procedure_name text not null,
  procedure_version int not null,
  field text not null,
  channel text not null check (channel in ('counter', 'online', 'postal')),
  unit_id uuid not null,
  desk_id uuid,
  register_year int,
  register_number int,
  applicant_name text not null,
  search text not null,
  received_at timestamptz,
  due_at timestamptz,
  due_date date,
  promised_at timestamptz,
  provisional boolean not null default false,
  waiting boolean not null default false,
  ended_at timestamptz,
  outcome text check (outcome in ('granted', 'refused', 'withdrawn', 'stopped')),
  timeliness text check (timeliness in ('early', 'on_time', 'late')),
  delivered_at timestamptz,
  apologised boolean not null default false,
  approved boolean not null default false,
  step int,
  step_name text,
  step_role text,
  step_due_at timestamptz,
  holder_unit_id uuid,
  holder_id uuid,
  holder_name text,
  imported boolean not null default false,
  review text[] not null default '{}',
  primary key (tenant_id, id)
-- Room on each page: a row is written some ten times in its first days.
) with (fillfactor = 80);
create unique index dossier_code on dossier (tenant_id, code) where code is not null;
create unique index dossier_filing_number on dossier (tenant_id, filing_number) where filing_number is not null;
create unique index dossier_register on dossier (tenant_id, desk_id, register_year, register_number) where register_number is not null;
create index dossier_work on dossier (tenant_id, holder_unit_id, due_at, id) where ended_at is null and received_at is not null;
create index dossier_holder on dossier (tenant_id, holder_id, due_at, id) where ended_at is null;
create index dossier_received on dossier (tenant_id, unit_id, received_at);
create index dossier_ended on dossier (tenant_id, unit_id, ended_at) where ended_at is not null;
create index dossier_open on dossier (tenant_id, unit_id, received_at) where ended_at is null;
create index dossier_search on dossier using gin (search gin_trgm_ops);
comment on table dossier is 'One row for each dossier, written in the transaction of its events; replay gives the same row';
comment on column dossier.tenant_id is 'Permanent data holder';
comment on column dossier.id is 'The dossier';
comment on column dossier.version is 'Version of the last event folded in';
comment on column dossier.status is 'State of the national code list, by name';
comment on column dossier.code is 'Dossier code, given at reception';
comment on column dossier.filing_number is 'Number of an online filing before reception';
comment on column dossier.procedure_code is 'Empty for an imported row whose procedure is unknown';
comment on column dossier.procedure_name is 'Name of the procedure when it was received';
comment on column dossier.procedure_version is 'Version kept for the whole life; 0 for imported rows';
comment on column dossier.field is 'Field of the procedure';
comment on column dossier.channel is 'How it came in';
comment on column dossier.unit_id is 'Agency that resolves it';
comment on column dossier.desk_id is 'One-stop desk that received it';
comment on column dossier.register_year is 'Year of the register';
comment on column dossier.register_number is 'Order number in the register of that desk and year, without a gap';
comment on column dossier.applicant_name is 'Person or organisation that asks';
comment on column dossier.search is 'Code, name, procedure and identity number without accents, for search';
comment on column dossier.received_at is 'Reception; null for a filing or a declined request';
comment on column dossier.due_at is 'Lawful due instant, the measure of timeliness';
comment on column dossier.due_date is 'Legal day of the due instant';
comment on column dossier.promised_at is 'What the applicant was told last, after an apology too';
comment on column dossier.provisional is 'A holiday in the span is not confirmed';
comment on column dossier.waiting is 'Waiting for the applicant: supplement or payment';
comment on column dossier.ended_at is 'End of processing; never before reception';
comment on column dossier.outcome is 'How it ended';
comment on column dossier.timeliness is 'Early, on time or late, as the domain decided at the end';
comment on column dossier.delivered_at is 'When the result was handed over';
comment on column dossier.apologised is 'A new date was given once';
comment on column dossier.approved is 'The result is signed and not yet recorded';
comment on column dossier.step is 'Step of the process where it lies';
comment on column dossier.step_name is 'Name of that step';
comment on column dossier.step_role is 'Role that works on that step';
comment on column dossier.step_due_at is 'When the step should end';
comment on column dossier.holder_unit_id is 'Unit where it lies';
comment on column dossier.holder_id is 'Officer who holds it; null while unclaimed';
comment on column dossier.holder_name is 'Name of that officer';
comment on column dossier.imported is 'Came from a legacy register';
comment on column dossier.review is 'Why a person must look at it';

create table dossier_clock (
  tenant_id text not null,
  dossier_id uuid not null,
  version int not null,
  since timestamptz not null,
  due_at timestamptz not null,
  waiting boolean not null,
  primary key (tenant_id, dossier_id, version)
);
comment on table dossier_clock is 'The clock of a dossier through time: what a report asks as things stood at an instant';
comment on column dossier_clock.tenant_id is 'Permanent data holder';
comment on column dossier_clock.dossier_id is 'The dossier';
comment on column dossier_clock.version is 'Version of the event that changed the clock';
comment on column dossier_clock.since is 'From when this line holds';
comment on column dossier_clock.due_at is 'Lawful due instant from then on';
comment on column dossier_clock.waiting is 'Waiting for the applicant from then on';

create table dossier_home (
  tenant_id text not null,
  dossier_id uuid not null,
  version int not null,
  unit_id uuid not null,
  until timestamptz not null,
  primary key (tenant_id, dossier_id, version)
);
create index dossier_home_unit on dossier_home (tenant_id, unit_id, until);
comment on table dossier_home is 'Earlier agencies of dossiers that moved to a successor: a report of an earlier year still shows them there';
comment on column dossier_home.tenant_id is 'Permanent data holder';
comment on column dossier_home.dossier_id is 'The dossier';
comment on column dossier_home.version is 'Version of the event that moved it';
comment on column dossier_home.unit_id is 'The agency that had it before';
comment on column dossier_home.until is 'When it moved away';

create table dossier_code_counter (
  tenant_id text not null,
  agency_code text not null,
  day date not null,
  last int not null check (last > 0),
  primary key (tenant_id, agency_code, day)
);
comment on table dossier_code_counter is 'Last order number of the day at an agency; a row, so that a rollback leaves no gap';
comment on column dossier_code_counter.tenant_id is 'Permanent data holder';
comment on column dossier_code_counter.agency_code is 'Agency code as printed in dossier codes';
comment on column dossier_code_counter.day is 'Day of reception';
comment on column dossier_code_counter.last is 'Last number given';

create table register_counter (
  tenant_id text not null,
  desk_id uuid not null,
  year int not null,
  last int not null check (last > 0),
  primary key (tenant_id, desk_id, year)
);
comment on table register_counter is 'Last number in the register of a desk and year (TT 01/2018 Art. 10.2)';
comment on column register_counter.tenant_id is 'Permanent data holder';
comment on column register_counter.desk_id is 'One-stop desk';
comment on column register_counter.year is 'Year of the register';
comment on column register_counter.last is 'Last number given';

create table history_head (
  tenant_id text not null,
  day date not null,
  dossier_id uuid not null,
  version int not null,
  hash bytea not null,
  code text,
  primary key (tenant_id, day, dossier_id)
);
create index history_head_dossier on history_head (tenant_id, dossier_id, version);
comment on table history_head is 'Last event of every dossier that changed since the root before: names what is missing when a tail of history is';
comment on column history_head.tenant_id is 'Permanent data holder';
comment on column history_head.day is 'Day that was closed';
comment on column history_head.dossier_id is 'The dossier';
comment on column history_head.version is 'Version of its last event then';
comment on column history_head.hash is 'Hash of that event';
comment on column history_head.code is 'Dossier code, to name it by';

create table history_root (
  tenant_id text not null,
  day date not null,
  heads int not null,
  root bytea not null,
  previous bytea,
  made_at timestamptz not null,
  primary key (tenant_id, day)
);
comment on table history_root is 'Root over the heads of a day and the root before: through it every head covers all history before it';
comment on column history_root.tenant_id is 'Permanent data holder';
comment on column history_root.day is 'Day that is closed';
comment on column history_root.heads is 'How many dossiers had changed';
comment on column history_root.root is 'SHA-256 over the previous root and id, version and hash of each head, in order of id';
comment on column history_root.previous is 'The root before; null for the first';
comment on column history_root.made_at is 'When it was computed';

create table read_log (
  tenant_id text not null,
  id uuid not null,
  at timestamptz not null,
  officer_id uuid not null,
  dossier_id uuid not null,
  what text not null,
  primary key (tenant_id, id)
);
create index read_log_dossier on read_log (tenant_id, dossier_id, at);
comment on table read_log is 'Who read personal data, when and what; kept at least 12 months';
comment on column read_log.tenant_id is 'Permanent data holder';
comment on column read_log.id is 'Entry';
comment on column read_log.at is 'When';
comment on column read_log.officer_id is 'Who';
comment on column read_log.dossier_id is 'Whose dossier';
comment on column read_log.what is 'View, history, paper or file';

create table stored_file (
  tenant_id text not null,
  id uuid not null,
  sha256 text not null check (length(sha256) = 64),
  name text not null,
  media_type text not null,
  size bigint not null check (size > 0),
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  primary key (tenant_id, id)
);
comment on table stored_file is 'Files by their content; the bytes lie in the file store under the hash';
comment on column stored_file.tenant_id is 'Permanent data holder';
comment on column stored_file.id is 'File';
comment on column stored_file.sha256 is 'Hash of the bytes';
comment on column stored_file.name is 'Name as it was uploaded';
comment on column stored_file.media_type is 'Told by the content, not by the name';
comment on column stored_file.size is 'Bytes';
comment on column stored_file.uploaded_by is 'Officer';
comment on column stored_file.uploaded_at is 'When';

create table dossier_file (
  tenant_id text not null,
  file_id uuid not null,
  dossier_id uuid not null,
  primary key (tenant_id, file_id, dossier_id)
);
comment on table dossier_file is 'Which dossiers name a file in their history; who sees one of them may read it';
comment on column dossier_file.tenant_id is 'Permanent data holder';
comment on column dossier_file.file_id is 'File';
comment on column dossier_file.dossier_id is 'Dossier';

create table idempotency_key (
  tenant_id text not null,
  officer_id uuid not null,
  key text not null check (length(key) between 1 and 200),
  request_hash text not null,
  answer jsonb not null,
  status int not null,
  at timestamptz not null,
  primary key (tenant_id, officer_id, key)
);
create index idempotency_key_at on idempotency_key (at);
comment on table idempotency_key is 'Answers already given, written with the act itself: a retry gets the same answer';
comment on column idempotency_key.tenant_id is 'Permanent data holder';
comment on column idempotency_key.officer_id is 'Who asked';
comment on column idempotency_key.key is 'Idempotency-Key of the request';
comment on column idempotency_key.request_hash is 'SHA-256 of method, address and body; the same key with another body is refused';
comment on column idempotency_key.answer is 'Body of the answer';
comment on column idempotency_key.status is 'HTTP status of the answer';
comment on column idempotency_key.at is 'When; kept for a week';

do $$
declare
  name text;
begin
  foreach name in array array['dossier_event', 'dossier', 'dossier_clock', 'dossier_home', 'dossier_code_counter', 'register_counter', 'history_head', 'history_root', 'read_log', 'stored_file', 'dossier_file', 'idempotency_key']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant_only on %I using (tenant_id = current_setting(''motcua.tenant'', true)) with check (tenant_id = current_setting(''motcua.tenant'', true))', name);
  end loop;
end
$$;

grant select, insert on dossier_event, history_head, history_root, read_log, stored_file to motcua_app;
grant select, insert, delete on dossier_file to motcua_app;
grant select, insert, update on dossier, dossier_code_counter, register_counter to motcua_app;
grant select, insert, update, delete on dossier_clock, dossier_home to motcua_app;
grant select, insert, delete on idempotency_key to motcua_app;
