-- Figures that cannot be true, and the proofs that they are: nothing is ever corrected in silence.

create table figure_alarm (
  tenant_id text not null,
  id uuid not null,
  kind text not null check (kind in ('contradiction', 'journal', 'balance')),
  rule text not null,
  topic text not null,
  fingerprint text not null,
  unit_id uuid,
  sentence_vi text not null,
  sentence_en text not null,
  dossiers jsonb not null default '[]',
  dossier_count int not null default 0,
  cells jsonb not null default '[]',
  first_seen timestamptz not null,
  last_seen timestamptz not null,
  closed_at timestamptz,
  primary key (tenant_id, id)
);
create unique index figure_alarm_open on figure_alarm (tenant_id, topic, fingerprint) where closed_at is null;
create index figure_alarm_seen on figure_alarm (tenant_id, first_seen desc, id desc);
comment on table figure_alarm is 'Figures that cannot both be true, and differences that a reconciliation found; closed by the check that finds them true again';
comment on column figure_alarm.tenant_id is 'Permanent data holder';
comment on column figure_alarm.id is 'UUID v7';
comment on column figure_alarm.kind is 'contradiction: two figures; journal: entries against events; balance: balances against entries';
comment on column figure_alarm.rule is 'Stable name of the rule that is broken';
comment on column figure_alarm.topic is 'What was checked; the same check closes its alarms when it finds them true again';
comment on column figure_alarm.fingerprint is 'What makes it the same alarm when it is found again, whatever the numbers by then';
comment on column figure_alarm.unit_id is 'Unit whose figures they are; null for the whole tenant';
comment on column figure_alarm.sentence_vi is 'Which figures cannot both be true, in Vietnamese, as last seen';
comment on column figure_alarm.sentence_en is 'The same in English';
comment on column figure_alarm.dossiers is 'The first hundred dossiers that differ, each with its cells: expected and found';
comment on column figure_alarm.dossier_count is 'How many dossiers differ';
comment on column figure_alarm.cells is 'Cells that no dossier can be named for: expected and found';
comment on column figure_alarm.first_seen is 'When it was found first';
comment on column figure_alarm.last_seen is 'When it was found last';
comment on column figure_alarm.closed_at is 'When a check found it true again; null while it stands';

create table figure_alarm_note (
  tenant_id text not null,
  alarm_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  officer_id uuid not null,
  officer_name text not null,
  note text not null check (note <> ''),
  primary key (tenant_id, alarm_id, id),
  foreign key (tenant_id, alarm_id) references figure_alarm
);
comment on table figure_alarm_note is 'Who took note of an alarm and what they wrote; inserted once, never changed';
comment on column figure_alarm_note.tenant_id is 'Permanent data holder';
comment on column figure_alarm_note.alarm_id is 'The alarm';
comment on column figure_alarm_note.id is 'UUID v7';
comment on column figure_alarm_note.at is 'When';
comment on column figure_alarm_note.officer_id is 'Who';
comment on column figure_alarm_note.officer_name is 'Their name on that day';
comment on column figure_alarm_note.note is 'What they wrote';

create table figure_reconciliation (
  tenant_id text not null,
  id uuid not null,
  what text not null check (what in ('reconcile', 'rebuild')),
  state text not null default 'running' check (state in ('running', 'whole', 'differing', 'failed')),
  asked_by text,
  asked_by_id uuid,
  reason text,
  started_at timestamptz not null,
  beat_at timestamptz not null,
  finished_at timestamptz,
  dossiers int not null default 0,
  compared int not null default 0,
  entries bigint not null default 0,
  differing_dossiers int not null default 0,
  differing_balances int not null default 0,
  primary key (tenant_id, id)
);
create unique index figure_reconciliation_running on figure_reconciliation (tenant_id) where state = 'running';
create index figure_reconciliation_started on figure_reconciliation (tenant_id, started_at desc);
comment on table figure_reconciliation is 'Proofs that the figures are what the events say, and orders to make them anew; one at a time';
comment on column figure_reconciliation.tenant_id is 'Permanent data holder';
comment on column figure_reconciliation.id is 'UUID v7';
comment on column figure_reconciliation.what is 'reconcile: compared and nothing changed; rebuild: made anew by order';
comment on column figure_reconciliation.state is 'running; whole: no difference; differing: see the alarms; failed: came to no end';
comment on column figure_reconciliation.asked_by is 'Name of the officer, or which command by which user of the system; null for the nightly run';
comment on column figure_reconciliation.asked_by_id is 'The officer; null for the nightly run and at the command line';
comment on column figure_reconciliation.reason is 'Why a rebuild was ordered';
comment on column figure_reconciliation.started_at is 'Begin';
comment on column figure_reconciliation.beat_at is 'Last sign of life: a run without one for ten minutes has died';
comment on column figure_reconciliation.finished_at is 'End';
comment on column figure_reconciliation.dossiers is 'Dossiers of the moment that is compared';
comment on column figure_reconciliation.compared is 'How many of them are compared so far';
comment on column figure_reconciliation.entries is 'Entries computed anew so far';
comment on column figure_reconciliation.differing_dossiers is 'Dossiers whose entries differ';
comment on column figure_reconciliation.differing_balances is 'Balances that are not the sum of their entries';

do $$
declare
  name text;
begin
  foreach name in array array['figure_alarm', 'figure_alarm_note', 'figure_reconciliation'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy of_tenant on %I using (tenant_id = current_setting(''motcua.tenant'', true))', name);
  end loop;
end
$$;
grant select, insert, update on figure_alarm, figure_reconciliation to motcua_app;
grant select, insert on figure_alarm_note to motcua_app;
