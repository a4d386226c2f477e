-- Reform plans, their tasks with the history of each, reminders, and the register of directives.

create table reform_plan (
  tenant_id text not null,
  id uuid not null,
  unit_id uuid not null,
  kind text not null check (kind in ('programme', 'period', 'year')),
  title text not null check (length(title) between 1 and 500),
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  parent_id uuid,
  weight int not null check (weight between 1 and 1000),
  target int check (target between 0 and 10000),
  field_list text not null,
  decision_number text,
  decision_date date,
  decision_signer text,
  issued_at timestamptz,
  revision int not null default 1,
  made_by text not null,
  made_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, parent_id) references reform_plan (tenant_id, id),
  check (num_nulls(decision_number, decision_date, decision_signer, issued_at) in (0, 4))
);
create index reform_plan_unit on reform_plan (tenant_id, unit_id, kind, from_day);
create index reform_plan_parent on reform_plan (tenant_id, parent_id) where parent_id is not null;
comment on table reform_plan is 'A programme, period plan or yearly plan of reform of a unit; a draft until it is issued by decision';
comment on column reform_plan.tenant_id is 'Permanent data holder';
comment on column reform_plan.id is 'Plan';
comment on column reform_plan.unit_id is 'Unit that owns it: it issues, confirms and removes';
comment on column reform_plan.kind is 'Programme, plan of a period, or plan of a year';
comment on column reform_plan.title is 'What it is called';
comment on column reform_plan.from_day is 'First day';
comment on column reform_plan.to_day is 'Last day';
comment on column reform_plan.parent_id is 'Programme or period plan that it carries out';
comment on column reform_plan.weight is 'How much it counts beside its neighbours in the plan above';
comment on column reform_plan.target is 'Tasks to be completed, in hundredths of a per cent; null when nothing was set';
comment on column reform_plan.field_list is 'Code of the list of reform fields in force on its first day';
comment on column reform_plan.decision_number is 'Number of the decision that issued it; null while a draft';
comment on column reform_plan.decision_date is 'Day of that decision';
comment on column reform_plan.decision_signer is 'Who signed it';
comment on column reform_plan.issued_at is 'When it was recorded as issued';
comment on column reform_plan.revision is 'Counts changes; who saw an older one is refused';
comment on column reform_plan.made_by is 'Name of the officer who began it';
comment on column reform_plan.made_at is 'When';

create table plan_task (
  tenant_id text not null,
  id uuid not null,
  plan_id uuid,
  parent_id uuid,
  number text not null default '' check (number ~ '^([0-9]{1,4}(\.[0-9]{1,4}){0,9})?$'),
  sort_key int[] not null,
  field_code text,
  content text not null check (length(content) between 1 and 5000),
  product text not null,
  owner_unit_id uuid not null,
  lead_unit_id uuid not null,
  partner_unit_ids uuid[] not null default '{}',
  start_on date,
  deadline date not null,
  due_on date not null check (due_on >= deadline),
  weight int not null default 1 check (weight between 1 and 1000),
  budget bigint check (budget >= 0),
  source_kind text,
  source_id uuid,
  added_number text,
  added_on date,
  added_signer text,
  progress jsonb not null default '[]',
  reported_done_on date,
  done_on date,
  removed_number text,
  removed_on date,
  removed_signer text,
  removed_reason text,
  cause_code text,
  cause_text text,
  revision int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id) references reform_plan (tenant_id, id),
  foreign key (tenant_id, parent_id) references plan_task (tenant_id, id),
  check (num_nulls(source_kind, source_id) in (0, 2)),
  check (num_nulls(added_number, added_on, added_signer) in (0, 3)),
  check (num_nulls(removed_number, removed_on, removed_signer, removed_reason) in (0, 4)),
  check (num_nulls(cause_code, cause_text) in (0, 2)),
  check (done_on is null or done_on = reported_done_on)
);
create unique index plan_task_number on plan_task (tenant_id, plan_id, number) where plan_id is not null;
create index plan_task_plan on plan_task (tenant_id, plan_id, sort_key);
create index plan_task_parent on plan_task (tenant_id, parent_id) where parent_id is not null;
create index plan_task_lead on plan_task (tenant_id, lead_unit_id, due_on);
create index plan_task_owner on plan_task (tenant_id, owner_unit_id, due_on);
create index plan_task_source on plan_task (tenant_id, source_kind, source_id) where source_kind is not null;
create index plan_task_open on plan_task (tenant_id, due_on) where done_on is null and removed_on is null;
comment on table plan_task is 'A task of a plan, or one that a directive, an inspection or a season asks for; how it stands follows from days';
comment on column plan_task.tenant_id is 'Permanent data holder';
comment on column plan_task.id is 'Task';
comment on column plan_task.plan_id is 'Plan it stands in; null for one that came from elsewhere and stands in none';
comment on column plan_task.parent_id is 'Task of which it is a part; one with parts is a heading';
comment on column plan_task.number is 'Place in the plan as it is printed: 3, 3.1';
comment on column plan_task.sort_key is 'The same as numbers, for order';
comment on column plan_task.field_code is 'Reform field by the list of the plan; null where it has none';
comment on column plan_task.content is 'What is to be done';
comment on column plan_task.product is 'What will be there then';
comment on column plan_task.owner_unit_id is 'Unit that confirms it, sends it back or removes it';
comment on column plan_task.lead_unit_id is 'Unit that carries it out';
comment on column plan_task.partner_unit_ids is 'Units that take part';
comment on column plan_task.start_on is 'Day on which it should begin, for the chart of time';
comment on column plan_task.deadline is 'Last day as the plan says it';
comment on column plan_task.due_on is 'Last day in time on the working calendar';
comment on column plan_task.weight is 'How much it counts beside its neighbours';
comment on column plan_task.budget is 'Đồng; null when none is named';
comment on column plan_task.source_kind is 'What asked for it beside a plan: directive, inspection-recommendation, season-item';
comment on column plan_task.source_id is 'Which one';
comment on column plan_task.added_number is 'Number of the decision by which it came into an issued plan';
comment on column plan_task.added_on is 'Day of that decision';
comment on column plan_task.added_signer is 'Who signed it';
comment on column plan_task.progress is 'Reports of progress in order: day and per cent, to tell how it stood on any day';
comment on column plan_task.reported_done_on is 'Day on which the lead unit says it was done';
comment on column plan_task.done_on is 'The same day, once confirmed';
comment on column plan_task.removed_number is 'Number of the decision that took it out';
comment on column plan_task.removed_on is 'Day of that decision; from then it counts no more';
comment on column plan_task.removed_signer is 'Who signed it';
comment on column plan_task.removed_reason is 'Why it fits no longer';
comment on column plan_task.cause_code is 'Cause why it is not done, by the list of causes';
comment on column plan_task.cause_text is 'The cause in words';
comment on column plan_task.revision is 'Counts changes; who saw an older one is refused';

create table plan_task_event (
  tenant_id text not null,
  task_id uuid not null,
  version int not null,
  at timestamptz not null,
  act text not null,
  by_officer_id uuid,
  by_name text,
  by_unit_name text,
  details jsonb not null,
  primary key (tenant_id, task_id, version),
  foreign key (tenant_id, task_id) references plan_task (tenant_id, id) on delete cascade
);
comment on table plan_task_event is 'Who did what to a task, when; only added to';
comment on column plan_task_event.tenant_id is 'Permanent data holder';
comment on column plan_task_event.task_id is 'Task';
comment on column plan_task_event.version is 'Counts the events of a task from 1';
comment on column plan_task_event.at is 'When';
comment on column plan_task_event.act is 'open, change, report, complete, confirm, send_back, explain, reschedule, remove, reopen, attach, detach';
comment on column plan_task_event.by_officer_id is 'Who; null for the system';
comment on column plan_task_event.by_name is 'Name of the officer on that day';
comment on column plan_task_event.by_unit_name is 'Unit for which the officer acted';
comment on column plan_task_event.details is 'Per cent, day, note, cause or decision of the act';

create table plan_task_reminder (
  tenant_id text not null,
  task_id uuid not null,
  kind text not null check (kind ~ '^(due-[0-9]+|overdue)$'),
  due_on date not null,
  at timestamptz not null,
  primary key (tenant_id, task_id, kind, due_on),
  foreign key (tenant_id, task_id) references plan_task (tenant_id, id) on delete cascade
);
comment on table plan_task_reminder is 'What a lead unit was reminded of; each thing once for each due day';
comment on column plan_task_reminder.tenant_id is 'Permanent data holder';
comment on column plan_task_reminder.task_id is 'Task';
comment on column plan_task_reminder.kind is 'due-7: so many working days were left; overdue';
comment on column plan_task_reminder.due_on is 'Due day then; another one is reminded of anew';
comment on column plan_task_reminder.at is 'When';

create table directive (
  tenant_id text not null,
  id uuid not null,
  unit_id uuid not null,
  number text not null check (length(number) between 1 and 80),
  issued_on date not null,
  signer text not null,
  field_code text,
  field_list text not null,
  abstract text not null check (length(abstract) between 1 and 5000),
  search text not null,
  revision int not null default 1,
  made_by text not null,
  made_at timestamptz not null,
  primary key (tenant_id, id)
);
create unique index directive_number on directive (tenant_id, unit_id, number, issued_on);
create index directive_issued on directive (tenant_id, unit_id, issued_on desc);
comment on table directive is 'Written instruction of a unit on reform; tasks name it as their source, its file is a piece of evidence';
comment on column directive.tenant_id is 'Permanent data holder';
comment on column directive.id is 'Directive';
comment on column directive.unit_id is 'Unit that issued it';
comment on column directive.number is 'Number and mark: 12/CT-UBND';
comment on column directive.issued_on is 'Day of the document';
comment on column directive.signer is 'Who signed it';
comment on column directive.field_code is 'Reform field by the list of its day; null when it concerns all';
comment on column directive.field_list is 'Code of the list of reform fields in force on its day';
comment on column directive.abstract is 'What it says, as its heading has it';
comment on column directive.search is 'Number, signer and abstract without accents, for search';
comment on column directive.revision is 'Counts changes';
comment on column directive.made_by is 'Name of the officer who entered it';
comment on column directive.made_at is 'When';

do $$
declare
  name text;
begin
  foreach name in array array['reform_plan', 'plan_task', 'plan_task_event', 'plan_task_reminder', 'directive']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant_only on %I using (tenant_id = current_setting(''motcua.tenant'', true)) with check (tenant_id = current_setting(''motcua.tenant'', true))', name);
  end loop;
end
$$;

grant select, insert, update, delete on reform_plan, plan_task to motcua_app;
grant select, insert, update on directive to motcua_app;
grant select, insert on plan_task_event, plan_task_reminder to motcua_app;
