-- The yearly review of procedures, time cuts, what was tried on the past before deciding, and posting checks.

create table procedure_review_plan (
  tenant_id text not null references tenant,
  id uuid not null,
  unit_id uuid not null,
  year int not null check (year between 1990 and 2200),
  number text not null check (length(number) between 1 and 100),
  decided_on date not null,
  signer text not null check (signer <> ''),
  made_by_id uuid not null,
  made_by text not null,
  made_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, unit_id, year),
  foreign key (tenant_id, unit_id) references unit
);
comment on table procedure_review_plan is 'Yearly plan to review procedures (NĐ 63/2010 Art. 28); what is to be reviewed stands in procedure_review';
comment on column procedure_review_plan.tenant_id is 'Tenant';
comment on column procedure_review_plan.id is 'UUID v7';
comment on column procedure_review_plan.unit_id is 'Unit whose plan it is';
comment on column procedure_review_plan.year is 'Year of the plan';
comment on column procedure_review_plan.number is 'Number of the decision that issued it';
comment on column procedure_review_plan.decided_on is 'Day of that decision';
comment on column procedure_review_plan.signer is 'Who signed it';
comment on column procedure_review_plan.made_by_id is 'Officer who entered it';
comment on column procedure_review_plan.made_by is 'Name on that day';
comment on column procedure_review_plan.made_at is 'When';

create table procedure_review (
  tenant_id text not null references tenant,
  id uuid not null,
  plan_id uuid not null,
  unit_id uuid not null,
  lead_unit_id uuid not null,
  procedure_code text not null,
  procedure_name text not null,
  field text not null,
  level text not null check (level in ('ministry', 'province', 'district', 'commune', 'other')),
  due_on date not null,
  cause text not null,
  state text not null check (state in ('planned', 'proposed', 'submitted', 'approved', 'published', 'kept')),
  revision int not null default 1,
  proposal jsonb,
  decision jsonb,
  submitted_on date,
  published_version int,
  primary key (tenant_id, id),
  unique (tenant_id, plan_id, procedure_code),
  foreign key (tenant_id, plan_id) references procedure_review_plan,
  foreign key (tenant_id, lead_unit_id) references unit,
  check (state = 'planned' or proposal is not null),
  check ((state in ('approved', 'published', 'kept')) = (decision is not null)),
  check ((state = 'published') = (published_version is not null))
);
create index procedure_review_lead on procedure_review (tenant_id, lead_unit_id, due_on);
comment on table procedure_review is 'One procedure under review, from the plan to the published version';
comment on column procedure_review.tenant_id is 'Tenant';
comment on column procedure_review.id is 'UUID v7';
comment on column procedure_review.plan_id is 'Plan it belongs to';
comment on column procedure_review.unit_id is 'Unit of the plan';
comment on column procedure_review.lead_unit_id is 'Unit that reviews';
comment on column procedure_review.procedure_code is 'National code';
comment on column procedure_review.procedure_name is 'Name when it was planned';
comment on column procedure_review.field is 'Field when it was planned';
comment on column procedure_review.level is 'Level of government for which it is reviewed';
comment on column procedure_review.due_on is 'Day until which the proposal is due';
comment on column procedure_review.cause is 'Why this procedure';
comment on column procedure_review.state is 'How far it has come';
comment on column procedure_review.revision is 'Counts changes: the second of two writers is refused';
comment on column procedure_review.proposal is 'Kind, content, reason, compliance cost before and after, limits (NĐ 63/2010 Art. 29-30)';
comment on column procedure_review.decision is 'Number, day, signer and effect of the decision';
comment on column procedure_review.submitted_on is 'Day on which the proposal left the office';
comment on column procedure_review.published_version is 'Version of the procedure that carries the decision out';

create table procedure_review_act (
  tenant_id text not null,
  review_id uuid not null,
  number int not null,
  act text not null check (act in ('plan', 'propose', 'submit', 'return', 'approve', 'publish')),
  at timestamptz not null,
  by_id uuid not null,
  by_name text not null,
  reason text,
  primary key (tenant_id, review_id, number),
  foreign key (tenant_id, review_id) references procedure_review
);
comment on table procedure_review_act is 'Who did what with a review; inserted once, never changed';
comment on column procedure_review_act.tenant_id is 'Tenant';
comment on column procedure_review_act.review_id is 'Review';
comment on column procedure_review_act.number is '1, 2, 3 …';
comment on column procedure_review_act.act is 'What was done';
comment on column procedure_review_act.at is 'When';
comment on column procedure_review_act.by_id is 'Officer';
comment on column procedure_review_act.by_name is 'Name on that day';
comment on column procedure_review_act.reason is 'Why, where it was sent back';

create table time_cut (
  tenant_id text not null references tenant,
  id uuid not null,
  unit_id uuid not null,
  review_id uuid,
  procedure_code text not null,
  procedure_name text not null,
  field text not null,
  level text not null check (level in ('ministry', 'province', 'district', 'commune', 'other')),
  channel text check (channel in ('counter', 'online', 'postal')),
  procedure_version int,
  legal_text text not null,
  cut_text text not null,
  unit text not null check (unit in ('working_hour', 'working_day', 'hour', 'day', 'week', 'month')),
  legal_value numeric not null check (legal_value > 0),
  cut_value numeric not null check (cut_value >= 0 and cut_value < legal_value),
  decision_number text not null check (decision_number <> ''),
  decided_on date not null,
  signer text not null,
  effective_on date not null,
  published_version int,
  made_by text not null,
  made_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit,
  foreign key (tenant_id, review_id) references procedure_review,
  check (effective_on >= decided_on)
);
create unique index time_cut_once on time_cut (tenant_id, unit_id, procedure_code, level, decision_number, coalesce(channel, ''));
create index time_cut_decided on time_cut (tenant_id, unit_id, decided_on);
comment on table time_cut is 'A term of the law that a decision shortened; both terms stay, the shorter one binds the appointment';
comment on column time_cut.tenant_id is 'Tenant';
comment on column time_cut.id is 'UUID v7';
comment on column time_cut.unit_id is 'Unit that decided';
comment on column time_cut.review_id is 'Review that led to it; null where it was decided before reviews were kept here';
comment on column time_cut.procedure_code is 'National code';
comment on column time_cut.procedure_name is 'Name when it was decided';
comment on column time_cut.field is 'Field when it was decided';
comment on column time_cut.level is 'Level of government that keeps the shorter term';
comment on column time_cut.channel is 'Way of submitting; null for all';
comment on column time_cut.procedure_version is 'Version whose term was cut; null where the catalogue does not hold it';
comment on column time_cut.legal_text is 'Term of the law as printed';
comment on column time_cut.cut_text is 'Shorter term as printed';
comment on column time_cut.unit is 'Unit in which both are compared';
comment on column time_cut.legal_value is 'Term of the law in that unit';
comment on column time_cut.cut_value is 'Shorter term in that unit';
comment on column time_cut.decision_number is 'Number of the decision';
comment on column time_cut.decided_on is 'Day of the decision: a cut counts in its year';
comment on column time_cut.signer is 'Who signed it';
comment on column time_cut.effective_on is 'From when the shorter term binds';
comment on column time_cut.published_version is 'Version that carries it out; null until it is published';
comment on column time_cut.made_by is 'Name of the officer who entered it';
comment on column time_cut.made_at is 'When';

create table time_cut_simulation (
  tenant_id text not null references tenant,
  id uuid not null,
  unit_id uuid not null,
  review_id uuid,
  asked jsonb not null,
  answer jsonb not null,
  late jsonb not null,
  made_by_id uuid not null,
  made_by text not null,
  made_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit,
  foreign key (tenant_id, review_id) references procedure_review
);
create index time_cut_simulation_made on time_cut_simulation (tenant_id, unit_id, made_at desc);
comment on table time_cut_simulation is 'A year of dossiers tried under a proposed limit or process; never changed: a decision may rest on it';
comment on column time_cut_simulation.tenant_id is 'Tenant';
comment on column time_cut_simulation.id is 'UUID v7';
comment on column time_cut_simulation.unit_id is 'Unit whose dossiers were run, with all below it';
comment on column time_cut_simulation.review_id is 'Review it was made for';
comment on column time_cut_simulation.asked is 'Days, procedures with limits, officers, steps, target, seed';
comment on column time_cut_simulation.answer is 'What it taught, with the replay of the unchanged year';
comment on column time_cut_simulation.late is 'Dossiers that would be late, the latest first';
comment on column time_cut_simulation.made_by_id is 'Officer';
comment on column time_cut_simulation.made_by is 'Name on that day';
comment on column time_cut_simulation.made_at is 'When';

create table posting_check (
  tenant_id text not null references tenant,
  id uuid not null,
  unit_id uuid not null,
  procedure_code text not null,
  form text not null check (form in ('wall', 'portal')),
  checked_on date not null,
  found boolean not null,
  evidence_id uuid,
  url text,
  note text not null default '',
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit
);
create index posting_check_last on posting_check (tenant_id, unit_id, procedure_code, form, checked_on);
comment on table posting_check is 'Somebody looked whether a procedure is posted (NĐ 63/2010 Art. 17); the last look counts, none is changed';
comment on column posting_check.tenant_id is 'Tenant';
comment on column posting_check.id is 'UUID v7';
comment on column posting_check.unit_id is 'Unit where it should be posted';
comment on column posting_check.procedure_code is 'National code';
comment on column posting_check.form is 'Board at the office, or portal';
comment on column posting_check.checked_on is 'Day of the look';
comment on column posting_check.found is 'There, whole and in the version in force';
comment on column posting_check.evidence_id is 'Photograph in the evidence locker';
comment on column posting_check.url is 'Page on the portal';
comment on column posting_check.note is 'What was seen';
comment on column posting_check.by_id is 'Officer';
comment on column posting_check.by_name is 'Name on that day';
comment on column posting_check.at is 'When it was entered';

do $$
declare
  name text;
begin
  foreach name in array array['procedure_review_plan', 'procedure_review', 'procedure_review_act', 'time_cut', 'time_cut_simulation', 'posting_check']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant_only on %I using (tenant_id = current_setting(''motcua.tenant'', true)) with check (tenant_id = current_setting(''motcua.tenant'', true))', name);
  end loop;
end
$$;

grant select, insert on procedure_review_plan, procedure_review_act, time_cut_simulation, posting_check to motcua_app;
grant select, insert, update on procedure_review to motcua_app;
grant select, insert on time_cut to motcua_app;
grant update (published_version) on time_cut to motcua_app;
