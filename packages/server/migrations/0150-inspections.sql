-- Inspections of reform work (kiểm tra CCHC): the plan of a year, inspections with their teams, samples drawn by
-- risk, what was written on the spot, pictures, recommendations and what became of them.

create table inspection_plan (
  tenant_id text not null references tenant,
  id uuid not null,
  unit_id uuid not null,
  year int not null check (year between 2000 and 2100),
  title text not null,
  number text,
  issued_on date,
  minimum_percent int not null check (minimum_percent between 0 and 100),
  made_at timestamptz not null,
  made_by text not null,
  primary key (tenant_id, id),
  unique (tenant_id, unit_id, year),
  foreign key (tenant_id, unit_id) references unit
);
comment on table inspection_plan is 'Plan of inspections of an office for a year';
comment on column inspection_plan.tenant_id is 'Tenant';
comment on column inspection_plan.id is 'UUID v7';
comment on column inspection_plan.unit_id is 'The office whose plan it is; it inspects the units directly below';
comment on column inspection_plan.year is 'Year';
comment on column inspection_plan.title is 'Title of the document';
comment on column inspection_plan.number is 'Number of the document';
comment on column inspection_plan.issued_on is 'Day of issue';
comment on column inspection_plan.minimum_percent is 'Share of units that must be inspected; 30 is the usual criterion of the reform index';
comment on column inspection_plan.made_at is 'When it was entered';
comment on column inspection_plan.made_by is 'By whom, by name';

create table inspection (
  tenant_id text not null references tenant,
  id uuid not null,
  plan_id uuid,
  kind text not null check (kind in ('regular', 'surprise')),
  state text not null check (state in ('planned', 'under_way', 'concluded', 'cancelled')),
  unit_id uuid not null,
  office_unit_id uuid not null,
  team_number int not null check (team_number > 0),
  decision text,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  period_from date not null,
  period_to date not null check (period_to >= period_from),
  checklists jsonb not null,
  sample jsonb,
  concluded_at timestamptz,
  cancel_reason text,
  made_at timestamptz not null,
  made_by text not null,
  revision int not null check (revision >= 1),
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id) references inspection_plan,
  foreign key (tenant_id, unit_id) references unit,
  foreign key (tenant_id, office_unit_id) references unit
);
create index inspection_by_unit on inspection (tenant_id, unit_id, starts_on);
create index inspection_by_start on inspection (tenant_id, starts_on);
comment on table inspection is 'One inspection of one unit';
comment on column inspection.tenant_id is 'Tenant';
comment on column inspection.id is 'UUID v7';
comment on column inspection.plan_id is 'Plan it belongs to; null: beside any plan';
comment on column inspection.kind is 'regular: told beforehand; surprise: a secret of the team until its day';
comment on column inspection.state is 'Where it stands';
comment on column inspection.unit_id is 'Inspected unit';
comment on column inspection.office_unit_id is 'Office that inspects';
comment on column inspection.team_number is 'Team, as Đoàn kiểm tra số 1';
comment on column inspection.decision is 'Decision that set up the team';
comment on column inspection.starts_on is 'First day on the spot';
comment on column inspection.ends_on is 'Last day on the spot';
comment on column inspection.period_from is 'First day of the work that is looked at';
comment on column inspection.period_to is 'Last day of it';
comment on column inspection.checklists is 'Checklists as they were when the inspection was made';
comment on column inspection.sample is 'Seed, number of candidates, and dossiers drawn with the reason of each';
comment on column inspection.concluded_at is 'When the minutes were concluded';
comment on column inspection.cancel_reason is 'Why it was called off';
comment on column inspection.made_at is 'When it was entered';
comment on column inspection.made_by is 'By whom, by name';
comment on column inspection.revision is 'Grows with each act';

create table inspection_member (
  tenant_id text not null,
  inspection_id uuid not null,
  officer_id uuid not null,
  name text not null,
  part text not null check (part in ('leader', 'secretary', 'member')),
  primary key (tenant_id, inspection_id, officer_id),
  foreign key (tenant_id, inspection_id) references inspection
);
create index inspection_member_back on inspection_member (tenant_id, officer_id);
comment on table inspection_member is 'Who is of the team';
comment on column inspection_member.tenant_id is 'Tenant';
comment on column inspection_member.inspection_id is 'Inspection';
comment on column inspection_member.officer_id is 'Officer';
comment on column inspection_member.name is 'Name at that time';
comment on column inspection_member.part is 'Leader, secretary or member';

create table inspection_record (
  tenant_id text not null,
  inspection_id uuid not null,
  slot text not null,
  revision int not null check (revision >= 1),
  value jsonb not null,
  device text not null,
  officer_id uuid not null,
  officer_name text not null,
  written_at timestamptz not null,
  arrived_at timestamptz not null,
  primary key (tenant_id, inspection_id, slot, revision),
  foreign key (tenant_id, inspection_id) references inspection
);
comment on table inspection_record is 'Every answer, finding, proposal and wording of the minutes; the highest revision of a slot counts';
comment on column inspection_record.tenant_id is 'Tenant';
comment on column inspection_record.inspection_id is 'Inspection';
comment on column inspection_record.slot is 'What it is about, as answer:posting/complete or finding:<id>';
comment on column inspection_record.revision is 'Counts from 1; two phones meet here';
comment on column inspection_record.value is 'As the contract tells';
comment on column inspection_record.device is 'The phone, by an id it made for itself';
comment on column inspection_record.officer_id is 'Who';
comment on column inspection_record.officer_name is 'Name at that time';
comment on column inspection_record.written_at is 'When it was written, by the clock of the phone';
comment on column inspection_record.arrived_at is 'When it arrived here';

create table inspection_entry (
  tenant_id text not null,
  inspection_id uuid not null,
  id uuid not null,
  slot text not null,
  revision int not null,
  arrived_at timestamptz not null,
  primary key (tenant_id, inspection_id, id),
  foreign key (tenant_id, inspection_id, slot, revision) references inspection_record
);
comment on table inspection_entry is 'Ids made on phones whose entries are written: told again, they are not written again';
comment on column inspection_entry.tenant_id is 'Tenant';
comment on column inspection_entry.inspection_id is 'Inspection';
comment on column inspection_entry.id is 'Made on the phone';
comment on column inspection_entry.slot is 'What it was about';
comment on column inspection_entry.revision is 'What became of it';
comment on column inspection_entry.arrived_at is 'When it came first';

create table inspection_photo (
  tenant_id text not null,
  inspection_id uuid not null,
  id uuid not null,
  item text not null,
  sha256 text not null check (length(sha256) = 64),
  media_type text not null,
  bytes bigint not null check (bytes > 0),
  taken_at timestamptz not null,
  arrived_at timestamptz not null,
  officer_id uuid not null,
  officer_name text not null,
  primary key (tenant_id, inspection_id, id),
  foreign key (tenant_id, inspection_id) references inspection
);
comment on table inspection_photo is 'Pictures taken on the spot, and signatures drawn on the phone';
comment on column inspection_photo.tenant_id is 'Tenant';
comment on column inspection_photo.inspection_id is 'Inspection';
comment on column inspection_photo.id is 'Made on the phone';
comment on column inspection_photo.item is 'Slot it belongs to';
comment on column inspection_photo.sha256 is 'Name of the content in the store of files';
comment on column inspection_photo.media_type is 'By its content';
comment on column inspection_photo.bytes is 'Size';
comment on column inspection_photo.taken_at is 'When, by the clock of the phone';
comment on column inspection_photo.arrived_at is 'When it arrived here';
comment on column inspection_photo.officer_id is 'Who';
comment on column inspection_photo.officer_name is 'Name at that time';

create table inspection_recommendation (
  tenant_id text not null,
  id uuid not null,
  inspection_id uuid not null,
  finding text,
  body text not null,
  addressee_group text not null,
  unit_id uuid,
  due_on date not null,
  state text not null check (state in ('open', 'reported', 'resolved', 'withdrawn')),
  task_id uuid,
  made_at timestamptz not null,
  resolved_at timestamptz,
  revision int not null check (revision >= 1),
  primary key (tenant_id, id),
  foreign key (tenant_id, inspection_id) references inspection,
  foreign key (tenant_id, unit_id) references unit
);
create index inspection_recommendation_of on inspection_recommendation (tenant_id, inspection_id);
create index inspection_recommendation_unit on inspection_recommendation (tenant_id, unit_id, state);
comment on table inspection_recommendation is 'What an inspection asks of whom until when';
comment on column inspection_recommendation.tenant_id is 'Tenant';
comment on column inspection_recommendation.id is 'UUID v7';
comment on column inspection_recommendation.inspection_id is 'Inspection';
comment on column inspection_recommendation.finding is 'Slot of the finding it answers';
comment on column inspection_recommendation.body is 'What is to be done';
comment on column inspection_recommendation.addressee_group is 'Addressee as the minutes number them';
comment on column inspection_recommendation.unit_id is 'Unit that does it; null: a body outside the tenant';
comment on column inspection_recommendation.due_on is 'Last day';
comment on column inspection_recommendation.state is 'reported: the addressee says it is done; resolved: the inspectors have seen it';
comment on column inspection_recommendation.task_id is 'Task made of it in the plan of reform';
comment on column inspection_recommendation.made_at is 'When it was made';
comment on column inspection_recommendation.resolved_at is 'When it was resolved';
comment on column inspection_recommendation.revision is 'Grows with each act';

create table inspection_recommendation_event (
  tenant_id text not null,
  recommendation_id uuid not null,
  number int not null check (number >= 1),
  act text not null,
  at timestamptz not null,
  officer_id uuid not null,
  officer_name text not null,
  words text,
  primary key (tenant_id, recommendation_id, number),
  foreign key (tenant_id, recommendation_id) references inspection_recommendation
);
comment on table inspection_recommendation_event is 'What became of a recommendation, act by act';
comment on column inspection_recommendation_event.tenant_id is 'Tenant';
comment on column inspection_recommendation_event.recommendation_id is 'Recommendation';
comment on column inspection_recommendation_event.number is 'Counts from 1';
comment on column inspection_recommendation_event.act is 'make, report, resolve, return or withdraw';
comment on column inspection_recommendation_event.at is 'When';
comment on column inspection_recommendation_event.officer_id is 'Who';
comment on column inspection_recommendation_event.officer_name is 'Name at that time';
comment on column inspection_recommendation_event.words is 'What was done, or why';

do $$
declare
  name text;
begin
  foreach name in array array['inspection_plan', 'inspection', 'inspection_member', 'inspection_record',
    'inspection_entry', 'inspection_photo', 'inspection_recommendation', 'inspection_recommendation_event']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant_only on %I using (tenant_id = current_setting(''motcua.tenant'', true)) with check (tenant_id = current_setting(''motcua.tenant'', true))', name);
    execute format('grant select, insert on %I to motcua_app', name);
  end loop;
end
$$;
grant update (state, sample, concluded_at, cancel_reason, revision) on inspection to motcua_app;
grant update (state, task_id, resolved_at, revision) on inspection_recommendation to motcua_app;
