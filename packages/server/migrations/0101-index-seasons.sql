-- Seasons of a reform index: who is scored by whom until when, every column of every item, who changed which
-- points and why, and what was published.

create table index_season (
  tenant_id text not null references tenant,
  id uuid not null,
  set_id text not null,
  set jsonb not null,
  title text not null,
  year int not null check (year between 2000 and 2200),
  level text not null check (level in ('province', 'district', 'commune', 'agency')),
  unit_id uuid not null,
  period_from date not null,
  period_to date not null check (period_to >= period_from),
  submit_by date not null,
  explain_by date not null check (explain_by >= submit_by),
  state text not null check (state in ('open', 'published', 'amending')),
  amendment text,
  version int not null default 0 check (version >= 0),
  published_at timestamptz,
  opened_at timestamptz not null,
  opened_by text not null,
  primary key (tenant_id, id),
  unique (tenant_id, unit_id, level, year, set_id),
  foreign key (tenant_id, unit_id) references unit,
  check ((state = 'open') = (version = 0))
);
comment on table index_season is 'One year of a reform index among the units of one level';
comment on column index_season.tenant_id is 'Tenant';
comment on column index_season.id is 'UUID v7';
comment on column index_season.set_id is 'Set of indicators of which the index is made';
comment on column index_season.set is 'The set as it was when the season was opened';
comment on column index_season.title is 'Name on screens and papers';
comment on column index_season.year is 'Year that is scored';
comment on column index_season.level is 'Who is scored; agency: specialised agencies';
comment on column index_season.unit_id is 'The unit that appraises and decides';
comment on column index_season.period_from is 'First day of figures';
comment on column index_season.period_to is 'Last day of figures';
comment on column index_season.submit_by is 'Last day for self-scores, in the first quarter of the next year';
comment on column index_season.explain_by is 'Last day for explanations';
comment on column index_season.state is 'amending: published, and opened again by the council';
comment on column index_season.amendment is 'Why it was opened again';
comment on column index_season.version is 'Newest published version; 0 before the first';
comment on column index_season.published_at is 'When that version was published';
comment on column index_season.opened_at is 'When the season was opened';
comment on column index_season.opened_by is 'By whom, by name';

create table season_sheet (
  tenant_id text not null,
  season_id uuid not null,
  unit_id uuid not null,
  state text not null check (state in (
    'scoring', 'submitted', 'appraised', 'explained', 'decided', 'published')),
  submitted_at timestamptz,
  revision int not null default 1 check (revision >= 1),
  primary key (tenant_id, season_id, unit_id),
  foreign key (tenant_id, season_id) references index_season,
  foreign key (tenant_id, unit_id) references unit
);
create index season_sheet_of_unit on season_sheet (tenant_id, unit_id);
comment on table season_sheet is 'The score sheet of one unit in a season';
comment on column season_sheet.tenant_id is 'Tenant';
comment on column season_sheet.season_id is 'Season';
comment on column season_sheet.unit_id is 'Who is scored';
comment on column season_sheet.state is 'Where it stands; late is counted from submitted_at';
comment on column season_sheet.submitted_at is 'First sending by the unit; null: never sent, perhaps taken up';
comment on column season_sheet.revision is 'Grows with each act on the sheet';

create table season_item (
  tenant_id text not null,
  season_id uuid not null,
  unit_id uuid not null,
  code text not null,
  applies boolean not null default true,
  auto_points numeric,
  auto_view jsonb,
  auto_at timestamptz,
  self_points numeric,
  self_facts jsonb not null default '{}',
  self_note text,
  self_cause text,
  self_by text,
  self_at timestamptz,
  appraised_points numeric,
  appraised_reason text,
  appraised_cause text,
  appraised_by text,
  appraised_at timestamptz,
  explanation text,
  explained_by text,
  explained_at timestamptz,
  decided_points numeric,
  decided_reason text,
  decided_cause text,
  decided_by text,
  decided_at timestamptz,
  revision int not null default 1 check (revision >= 1),
  primary key (tenant_id, season_id, unit_id, code),
  foreign key (tenant_id, season_id, unit_id) references season_sheet,
  check (self_points >= 0 and appraised_points >= 0 and decided_points >= 0)
);
comment on table season_item is 'One item of a sheet with its columns; there is no row before something was told of it';
comment on column season_item.tenant_id is 'Tenant';
comment on column season_item.season_id is 'Season';
comment on column season_item.unit_id is 'Who is scored';
comment on column season_item.code is 'Item of the set';
comment on column season_item.applies is 'False where the index does not ask it of this unit';
comment on column season_item.auto_points is 'What the system made of it when the sheet was sent: live figures, surveys, other indexes';
comment on column season_item.auto_view is 'How that was shown and explained then';
comment on column season_item.auto_at is 'When it was taken';
comment on column season_item.self_points is 'Self-score';
comment on column season_item.self_facts is 'Measures of the rule that the unit told, where points were computed from them';
comment on column season_item.self_note is 'Words of the unit';
comment on column season_item.self_cause is 'Why points are lost, as the unit says';
comment on column season_item.self_by is 'Who scored, by name';
comment on column season_item.self_at is 'When';
comment on column season_item.appraised_points is 'Points of the appraiser';
comment on column season_item.appraised_reason is 'Why they differ from what was offered';
comment on column season_item.appraised_cause is 'Cause of what is lost, by the list of causes';
comment on column season_item.appraised_by is 'Who appraised, by name';
comment on column season_item.appraised_at is 'When';
comment on column season_item.explanation is 'Explanation of the unit (giải trình)';
comment on column season_item.explained_by is 'Who explained, by name';
comment on column season_item.explained_at is 'When';
comment on column season_item.decided_points is 'Points by decision of the council';
comment on column season_item.decided_reason is 'Why';
comment on column season_item.decided_cause is 'Cause of what is lost, where the council names another';
comment on column season_item.decided_by is 'Who entered the decision, by name';
comment on column season_item.decided_at is 'When';
comment on column season_item.revision is 'Grows with each change; two who write at once meet here';

create table season_change (
  tenant_id text not null,
  id uuid not null,
  season_id uuid not null,
  unit_id uuid,
  code text,
  what text not null,
  before_points numeric,
  after_points numeric,
  reason text,
  at timestamptz not null,
  officer_id uuid,
  officer_name text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, season_id) references index_season
);
create index season_change_of_sheet on season_change (tenant_id, season_id, unit_id, id);
comment on table season_change is 'Who changed which points when and why; inserted once, never changed';
comment on column season_change.tenant_id is 'Tenant';
comment on column season_change.id is 'UUID v7';
comment on column season_change.season_id is 'Season';
comment on column season_change.unit_id is 'Whose sheet; null for acts on the whole season';
comment on column season_change.code is 'Item; null for acts on the whole sheet';
comment on column season_change.what is 'Column of points that changed, or act on the sheet';
comment on column season_change.before_points is 'Points before';
comment on column season_change.after_points is 'Points after';
comment on column season_change.reason is 'In words';
comment on column season_change.at is 'When';
comment on column season_change.officer_id is 'Who; null for what the system filled by itself';
comment on column season_change.officer_name is 'Name at that time';

create table season_version (
  tenant_id text not null,
  season_id uuid not null,
  number int not null check (number >= 1),
  content text not null,
  hash text not null check (length(hash) = 64),
  reason text,
  document_number text,
  document_date date,
  published_at timestamptz not null,
  officer_id uuid not null,
  officer_name text not null,
  primary key (tenant_id, season_id, number),
  foreign key (tenant_id, season_id) references index_season
);
comment on table season_version is 'What was published of a season; inserted once, never changed';
comment on column season_version.tenant_id is 'Tenant';
comment on column season_version.season_id is 'Season';
comment on column season_version.number is 'Counts from 1';
comment on column season_version.content is 'Canonical JSON of the results; every output of the version is made from it';
comment on column season_version.hash is 'SHA-256 of content, hexadecimal';
comment on column season_version.reason is 'Why it was made anew; null for the first';
comment on column season_version.document_number is 'Decision that publishes it, as 1234/QĐ-UBND';
comment on column season_version.document_date is 'Day of that decision';
comment on column season_version.published_at is 'When';
comment on column season_version.officer_id is 'Who published';
comment on column season_version.officer_name is 'Name at that time';

do $$
declare
  name text;
begin
  foreach name in array array['index_season', 'season_sheet', 'season_item', 'season_change', 'season_version']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant_only on %I using (tenant_id = current_setting(''motcua.tenant'', true)) with check (tenant_id = current_setting(''motcua.tenant'', true))', name);
    execute format('grant select, insert on %I to motcua_app', name);
  end loop;
end
$$;
grant update (state, amendment, version, published_at) on index_season to motcua_app;
grant update (state, submitted_at, revision) on season_sheet to motcua_app;
grant update (applies, auto_points, auto_view, auto_at, self_points, self_facts, self_note, self_cause, self_by,
  self_at, appraised_points, appraised_reason, appraised_cause, appraised_by, appraised_at, explanation,
  explained_by, explained_at, decided_points, decided_reason, decided_cause, decided_by, decided_at, revision)
  on season_item to motcua_app;
