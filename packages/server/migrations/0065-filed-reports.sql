-- Reports that units owe by decree (NĐ 09/2019): forms and regimes of an office, the reports with their texts,
-- signed versions and history, and what the night reminded of.

create table report_form (
  tenant_id text not null references tenant,
  code text not null,
  edition int not null check (edition >= 1),
  form jsonb not null,
  added_at timestamptz not null,
  added_by text not null,
  primary key (tenant_id, code, edition)
);
comment on table report_form is 'Forms that an office added to the shipped ones; a change is a new edition';
comment on column report_form.tenant_id is 'Tenant';
comment on column report_form.code is 'Code of the form, as II.06a; one of the shipped codes replaces that form here';
comment on column report_form.edition is 'Counts from 1; the newest is used for new drafts';
comment on column report_form.form is 'The form as docs/reference/report-forms.md tells';
comment on column report_form.added_at is 'When';
comment on column report_form.added_by is 'Name of the officer, or which command by which user of the system';

create table reporting_regime (
  tenant_id text not null references tenant,
  code text not null,
  edition int not null check (edition >= 1),
  regime jsonb not null,
  added_at timestamptz not null,
  added_by text not null,
  primary key (tenant_id, code, edition)
);
comment on table reporting_regime is 'Regimes that an office added to the shipped ones; a change is a new edition';
comment on column reporting_regime.tenant_id is 'Tenant';
comment on column reporting_regime.code is 'Code of the regime; one of the shipped codes replaces that regime here';
comment on column reporting_regime.edition is 'Counts from 1; the newest holds';
comment on column reporting_regime.regime is 'Who owes which form when';
comment on column reporting_regime.added_at is 'When';
comment on column reporting_regime.added_by is 'Name of the officer, or which command by which user of the system';

create table filed_report (
  tenant_id text not null references tenant,
  id uuid not null,
  regime_code text not null,
  unit_id uuid not null,
  to_unit_id uuid,
  period_code text not null,
  period_calendar text not null check (period_calendar in ('reporting', 'calendar')),
  period_from date not null,
  period_to date not null check (period_to >= period_from),
  due_on date not null,
  form_code text not null,
  form jsonb not null,
  state text not null check (state in ('drafted', 'signed', 'submitted', 'returned', 'accepted')),
  version int not null check (version >= 1),
  reason text,
  accepted_version int,
  submitted_at timestamptz,
  revision int not null check (revision >= 1),
  primary key (tenant_id, id),
  unique (tenant_id, regime_code, unit_id, period_code),
  foreign key (tenant_id, unit_id) references unit,
  foreign key (tenant_id, to_unit_id) references unit
);
create index filed_report_above on filed_report (tenant_id, to_unit_id, period_code);
comment on table filed_report is 'A report that a unit owes, as it stands now';
comment on column filed_report.tenant_id is 'Tenant';
comment on column filed_report.id is 'UUID v7';
comment on column filed_report.regime_code is 'Regime under which it is owed';
comment on column filed_report.unit_id is 'Who reports';
comment on column filed_report.to_unit_id is 'The unit above that answers; null: it goes outside';
comment on column filed_report.period_code is 'As 2026-Q4';
comment on column filed_report.period_calendar is 'reporting: from the 15th to the 14th (NĐ 09/2019 Art. 12); calendar: whole months';
comment on column filed_report.period_from is 'First day of figures';
comment on column filed_report.period_to is 'Last day of figures';
comment on column filed_report.due_on is 'Last day in time, a working day';
comment on column filed_report.form_code is 'Code of the form';
comment on column filed_report.form is 'The form as it was when the report was begun';
comment on column filed_report.state is 'Where it stands; late is counted from submitted_at and due_on';
comment on column filed_report.version is 'Version in work, or the newest signed one';
comment on column filed_report.reason is 'Why this version is made; null for the first';
comment on column filed_report.accepted_version is 'Newest version that the unit above accepted';
comment on column filed_report.submitted_at is 'First sending: it decides whether the report was in time';
comment on column filed_report.revision is 'Grows with each act; what was looked at is compared with it';

create table report_section_text (
  tenant_id text not null,
  report_id uuid not null,
  code text not null,
  revision int not null check (revision >= 1),
  text text not null,
  written_at timestamptz not null,
  officer_id uuid,
  officer_name text not null,
  primary key (tenant_id, report_id, code, revision),
  foreign key (tenant_id, report_id) references filed_report
);
comment on table report_section_text is 'Every text ever saved for a section; the highest revision is the one that counts';
comment on column report_section_text.tenant_id is 'Tenant';
comment on column report_section_text.report_id is 'Report';
comment on column report_section_text.code is 'Section of the form';
comment on column report_section_text.revision is 'Counts from 1; two who write at once meet here';
comment on column report_section_text.text is 'As it was saved';
comment on column report_section_text.written_at is 'When';
comment on column report_section_text.officer_id is 'Who; null for the first words of the form';
comment on column report_section_text.officer_name is 'Name at that time';

create table report_version (
  tenant_id text not null,
  report_id uuid not null,
  number int not null check (number >= 1),
  content text not null,
  hash text not null check (length(hash) = 64),
  reason text,
  signed_at timestamptz not null,
  officer_id uuid not null,
  officer_name text not null,
  officer_title text not null,
  document_number text,
  primary key (tenant_id, report_id, number),
  foreign key (tenant_id, report_id) references filed_report
);
comment on table report_version is 'What a sign-off locked; inserted once, never changed';
comment on column report_version.tenant_id is 'Tenant';
comment on column report_version.report_id is 'Report';
comment on column report_version.number is 'Counts from 1';
comment on column report_version.content is 'Canonical JSON: figures, texts, parts and signature; every output is made from it';
comment on column report_version.hash is 'SHA-256 of content, hexadecimal';
comment on column report_version.reason is 'Why it was made anew; null for the first';
comment on column report_version.signed_at is 'Instant of the sign-off';
comment on column report_version.officer_id is 'Who signed';
comment on column report_version.officer_name is 'Name at that time';
comment on column report_version.officer_title is 'Title at that time';
comment on column report_version.document_number is 'Number of the paper, as 15/BC-UBND';

create table report_event (
  tenant_id text not null,
  report_id uuid not null,
  number int not null check (number >= 1),
  what text not null check (what in (
    'begun', 'signed', 'submitted', 'returned', 'accepted', 'revised', 'amended', 'part_changed')),
  at timestamptz not null,
  version int not null,
  officer_id uuid,
  officer_name text not null,
  unit_id uuid,
  reason text,
  details jsonb not null default '{}',
  primary key (tenant_id, report_id, number),
  foreign key (tenant_id, report_id) references filed_report
);
comment on table report_event is 'History of each report; inserted once, never changed';
comment on column report_event.tenant_id is 'Tenant';
comment on column report_event.report_id is 'Report';
comment on column report_event.number is 'Revision of the report that it made';
comment on column report_event.what is 'What happened; part_changed: a child whose figures are in has a newer accepted version';
comment on column report_event.at is 'When';
comment on column report_event.version is 'Version of the report that it is about';
comment on column report_event.officer_id is 'Who; null for what happened below';
comment on column report_event.officer_name is 'Name at that time';
comment on column report_event.unit_id is 'At which unit the officer acted; the child of part_changed';
comment on column report_event.reason is 'In words, for returns and amendments';
comment on column report_event.details is 'Hash of a signed version; versions of a changed child';

create table report_reminder (
  tenant_id text not null references tenant,
  id uuid not null,
  kind text not null check (kind in ('due_soon', 'overdue', 'returned', 'part_changed')),
  at timestamptz not null,
  unit_id uuid not null,
  regime_code text not null,
  period_code text not null,
  period_calendar text not null check (period_calendar in ('reporting', 'calendar')),
  due_on date not null,
  report_id uuid,
  mark text not null default '',
  primary key (tenant_id, id),
  unique (tenant_id, kind, unit_id, regime_code, period_code, mark),
  foreign key (tenant_id, unit_id) references unit
);
comment on table report_reminder is 'What an office is reminded of; each thing once';
comment on column report_reminder.tenant_id is 'Tenant';
comment on column report_reminder.id is 'UUID v7';
comment on column report_reminder.kind is 'due_soon, overdue: by the night; returned, part_changed: by what others did';
comment on column report_reminder.at is 'When it was noted';
comment on column report_reminder.unit_id is 'Who is reminded';
comment on column report_reminder.regime_code is 'Regime';
comment on column report_reminder.period_code is 'As 2026-Q4';
comment on column report_reminder.period_calendar is 'Calendar by which the period is counted';
comment on column report_reminder.due_on is 'Last day in time';
comment on column report_reminder.report_id is 'The report, where there is one';
comment on column report_reminder.mark is 'Tells the second return or change from the first';

do $$
declare
  name text;
begin
  foreach name in array array['report_form', 'reporting_regime', 'filed_report', 'report_section_text',
    'report_version', 'report_event', 'report_reminder']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy of_tenant on %I using (tenant_id = current_setting(''motcua.tenant'', true))', name);
    execute format('grant select, insert on %I to motcua_app', name);
  end loop;
end
$$;
grant update (state, version, reason, accepted_version, submitted_at, revision) on filed_report to motcua_app;
