-- Figures as double-entry bookkeeping of dossiers (ADR 0009): what acts add waits in figure_pending, the fold moves it to
-- the journal and adds it to the balances. Everything here follows from the events and can be made anew from them.

create table figure_pending (
  tenant_id text not null,
  id bigint generated always as identity,
  dossier_id uuid not null,
  version int not null,
  unit_id uuid not null,
  desk_id uuid,
  field text not null,
  procedure_code text not null,
  channel text not null,
  lines json not null,
  primary key (tenant_id, id)
);
comment on table figure_pending is 'Lines of the journal as the acts wrote them, not folded yet; empty a moment later';
comment on column figure_pending.tenant_id is 'Permanent data holder';
comment on column figure_pending.id is 'Order of writing; a row that comes late is folded late';
comment on column figure_pending.dossier_id is 'The dossier';
comment on column figure_pending.version is 'Version of the event that the lines follow from';
comment on column figure_pending.unit_id is 'Agency in whose books the lines count';
comment on column figure_pending.desk_id is 'One-stop desk that received it; null before';
comment on column figure_pending.field is 'Field of the procedure';
comment on column figure_pending.procedure_code is 'Code of the procedure, or its name where the catalogue does not know it';
comment on column figure_pending.channel is 'How it came in';
comment on column figure_pending.lines is 'Array of [line, measure, at, n, officer or null]';

create table figure_entry (
  tenant_id text not null,
  dossier_id uuid not null,
  version int not null,
  line int not null,
  measure text not null,
  at timestamptz not null,
  n int not null,
  unit_id uuid not null,
  desk_id uuid,
  field text not null,
  procedure_code text not null,
  channel text not null,
  officer_id uuid,
  primary key (tenant_id, dossier_id, version, line)
);
create index figure_entry_measure on figure_entry (tenant_id, unit_id, measure, at);
comment on table figure_entry is 'The journal: the sum of n up to an instant is how things stood then; opens a figure down to its dossiers';
comment on column figure_entry.tenant_id is 'Permanent data holder';
comment on column figure_entry.dossier_id is 'The dossier';
comment on column figure_entry.version is 'Version of the event that the line follows from';
comment on column figure_entry.line is 'Number of the line within that event';
comment on column figure_entry.measure is 'What is counted; a column of figure_total';
comment on column figure_entry.at is 'When it takes effect; a day to come where a dossier will be overdue';
comment on column figure_entry.n is '+1 or -1; minutes in worked_minutes';
comment on column figure_entry.unit_id is 'Agency in whose books it counts';
comment on column figure_entry.desk_id is 'One-stop desk that received it; null before';
comment on column figure_entry.field is 'Field of the procedure';
comment on column figure_entry.procedure_code is 'Code of the procedure, or its name where the catalogue does not know it';
comment on column figure_entry.channel is 'How it came in';
comment on column figure_entry.officer_id is 'Whose work it was; null in levels';

create table figure_total (
  tenant_id text not null,
  unit_id uuid not null,
  axis text not null check (axis in ('own', 'subordination', 'territory')),
  cut text not null check (cut in ('whole', 'field', 'procedure', 'channel', 'desk', 'officer', 'unit')),
  grain text not null check (grain in ('year', 'half', 'day')),
  start date not null,
  key text not null,
  submitted int,
  declined int,
  left_before_reception int,
  received_counter_full int,
  received_counter_partial int,
  received_counter_other int,
  received_online_full int,
  received_online_partial int,
  received_online_other int,
  received_postal_full int,
  received_postal_partial int,
  received_postal_other int,
  non_territorial int,
  received_digitised int,
  fees_due int,
  moved_in int,
  moved_out int,
  ended_granted_early int,
  ended_granted_on_time int,
  ended_granted_late int,
  ended_refused_early int,
  ended_refused_on_time int,
  ended_refused_late int,
  ended_withdrawn_early int,
  ended_withdrawn_on_time int,
  ended_withdrawn_late int,
  ended_stopped_early int,
  ended_stopped_on_time int,
  ended_stopped_late int,
  late_agency int,
  late_sister_agency int,
  late_applicant int,
  late_post int,
  late_system int,
  late_workload int,
  late_regulation int,
  late_other int,
  electronic_result int,
  digitised int,
  worked_minutes bigint,
  apology int,
  apology_late int,
  supplement_intake int,
  supplement_appraisal int,
  supplement_late int,
  supplement_again int,
  payment_direct int,
  delivered_desk int,
  delivered_post int,
  delivered_online int,
  delivered_unknown int,
  reused int,
  in_time_again int,
  unrated int,
  contacted_once int,
  contacted_often int,
  agencies_more int,
  agency_early int,
  agency_on_time int,
  agency_late int,
  officer_early int,
  officer_on_time int,
  officer_late int,
  awaiting_reception int,
  awaiting_late int,
  open int,
  overdue int,
  overdue_agency int,
  overdue_sister_agency int,
  overdue_applicant int,
  overdue_post int,
  overdue_system int,
  overdue_workload int,
  overdue_regulation int,
  overdue_other int,
  waiting_supplement int,
  waiting_payment int,
  awaiting_delivery int,
  open_again int,
  overdue_again int,
  primary key (tenant_id, unit_id, axis, cut, grain, start, key)
-- A row of the current day is written again and again: room for it on its page.
) with (fillfactor = 80);
comment on table figure_total is 'The balances: sums of the journal by scope, cut and span of days; what is null is 0';
comment on column figure_total.tenant_id is 'Permanent data holder';
comment on column figure_total.unit_id is 'The scope';
comment on column figure_total.axis is 'own: lines of the unit itself; else lines of all units below it in that tree, as they stood on the day';
comment on column figure_total.cut is 'What the key tells';
comment on column figure_total.grain is 'year, half: days 1 to 14 or 15 to the last of a month, day';
comment on column figure_total.start is 'First day of the span';
comment on column figure_total.key is 'Field, procedure, channel, or id of desk, officer or unit directly below; empty for the whole';
comment on column figure_total.submitted is 'Online filings';
comment on column figure_total.declined is 'Declined at the desk';
comment on column figure_total.left_before_reception is 'Filings taken back or stopped before reception';
comment on column figure_total.received_counter_full is 'Received by channel counter, service full';
comment on column figure_total.received_counter_partial is 'Received by channel counter, service partial';
comment on column figure_total.received_counter_other is 'Received by channel counter, service other';
comment on column figure_total.received_online_full is 'Received by channel online, service full';
comment on column figure_total.received_online_partial is 'Received by channel online, service partial';
comment on column figure_total.received_online_other is 'Received by channel online, service other';
comment on column figure_total.received_postal_full is 'Received by channel postal, service full';
comment on column figure_total.received_postal_partial is 'Received by channel postal, service partial';
comment on column figure_total.received_postal_other is 'Received by channel postal, service other';
comment on column figure_total.non_territorial is 'Received for an agency elsewhere';
comment on column figure_total.received_digitised is 'Received with every document as a file';
comment on column figure_total.fees_due is 'Received with a fee to pay';
comment on column figure_total.moved_in is 'Open ones taken over from another agency';
comment on column figure_total.moved_out is 'Open ones given to another agency';
comment on column figure_total.ended_granted_early is 'Ended as granted, early';
comment on column figure_total.ended_granted_on_time is 'Ended as granted, on time';
comment on column figure_total.ended_granted_late is 'Ended as granted, late';
comment on column figure_total.ended_refused_early is 'Ended as refused, early';
comment on column figure_total.ended_refused_on_time is 'Ended as refused, on time';
comment on column figure_total.ended_refused_late is 'Ended as refused, late';
comment on column figure_total.ended_withdrawn_early is 'Ended as withdrawn, early';
comment on column figure_total.ended_withdrawn_on_time is 'Ended as withdrawn, on time';
comment on column figure_total.ended_withdrawn_late is 'Ended as withdrawn, late';
comment on column figure_total.ended_stopped_early is 'Ended as stopped, early';
comment on column figure_total.ended_stopped_on_time is 'Ended as stopped, on time';
comment on column figure_total.ended_stopped_late is 'Ended as stopped, late';
comment on column figure_total.late_agency is 'Resolved late, cause agency';
comment on column figure_total.late_sister_agency is 'Resolved late, cause sister agency';
comment on column figure_total.late_applicant is 'Resolved late, cause applicant';
comment on column figure_total.late_post is 'Resolved late, cause post';
comment on column figure_total.late_system is 'Resolved late, cause system';
comment on column figure_total.late_workload is 'Resolved late, cause workload';
comment on column figure_total.late_regulation is 'Resolved late, cause regulation';
comment on column figure_total.late_other is 'Resolved late, cause other';
comment on column figure_total.electronic_result is 'Resolved with an electronic result';
comment on column figure_total.digitised is 'Resolved with electronic result and every document as a file';
comment on column figure_total.worked_minutes is 'Working minutes used by those resolved';
comment on column figure_total.apology is 'Apologies';
comment on column figure_total.apology_late is 'Apologies sent after the day before expiry';
comment on column figure_total.supplement_intake is 'Supplements asked before reception';
comment on column figure_total.supplement_appraisal is 'Supplements asked in appraisal';
comment on column figure_total.supplement_late is 'Supplements asked after the third working day';
comment on column figure_total.supplement_again is 'Dossiers asked for a supplement a second time';
comment on column figure_total.payment_direct is 'Payments recorded at a desk';
comment on column figure_total.delivered_desk is 'Results handed over at a desk';
comment on column figure_total.delivered_post is 'Results sent by post';
comment on column figure_total.delivered_online is 'Results returned online';
comment on column figure_total.delivered_unknown is 'Results returned in a way that the register does not tell';
comment on column figure_total.reused is 'Received with a paper of an earlier dossier';
comment on column figure_total.in_time_again is 'Resolved in time though asked for a supplement more than once';
comment on column figure_total.unrated is 'Resolved, of a legacy register: nobody is rated';
comment on column figure_total.contacted_once is 'Resolved after one contact with the applicant';
comment on column figure_total.contacted_often is 'Resolved after several contacts';
comment on column figure_total.agencies_more is 'Resolved after contacts with more than one agency';
comment on column figure_total.agency_early is 'Resolved dossiers in which this agency used less time than allowed';
comment on column figure_total.agency_on_time is 'Resolved dossiers in which this agency used the time allowed';
comment on column figure_total.agency_late is 'Resolved dossiers in which this agency used more time than allowed';
comment on column figure_total.officer_early is 'Resolved dossiers in which this officer used less time than allowed';
comment on column figure_total.officer_on_time is 'Resolved dossiers in which this officer used the time allowed';
comment on column figure_total.officer_late is 'Resolved dossiers in which this officer used more time than allowed';
comment on column figure_total.awaiting_reception is 'Filings that await reception; a change of level';
comment on column figure_total.awaiting_late is 'Of these, beyond the time for it; a change of level';
comment on column figure_total.open is 'Received and not ended; a change of level';
comment on column figure_total.overdue is 'Open and beyond the due instant, nobody waited for; a change of level';
comment on column figure_total.overdue_agency is 'Overdue, cause agency; a change of level';
comment on column figure_total.overdue_sister_agency is 'Overdue, cause sister agency; a change of level';
comment on column figure_total.overdue_applicant is 'Overdue, cause applicant; a change of level';
comment on column figure_total.overdue_post is 'Overdue, cause post; a change of level';
comment on column figure_total.overdue_system is 'Overdue, cause system; a change of level';
comment on column figure_total.overdue_workload is 'Overdue, cause workload; a change of level';
comment on column figure_total.overdue_regulation is 'Overdue, cause regulation; a change of level';
comment on column figure_total.overdue_other is 'Overdue, cause other; a change of level';
comment on column figure_total.waiting_supplement is 'Open, waiting for a supplement; a change of level';
comment on column figure_total.waiting_payment is 'Open, waiting for a payment; a change of level';
comment on column figure_total.awaiting_delivery is 'Resolved and not returned; a change of level';
comment on column figure_total.open_again is 'Open and asked for a supplement more than once; a change of level';
comment on column figure_total.overdue_again is 'Of these, overdue; a change of level';

create table figure_reach (
  tenant_id text not null,
  id bigint generated always as identity,
  axis text not null check (axis in ('subordination', 'territory')),
  unit_id uuid not null,
  ancestor_id uuid not null,
  child_id uuid,
  valid_from date not null,
  valid_to date not null,
  primary key (tenant_id, id)
);
create index figure_reach_unit on figure_reach (tenant_id, unit_id);
create index figure_reach_ancestor on figure_reach (tenant_id, ancestor_id);
comment on table figure_reach is 'For how long the figures of a unit count at one above it: the trees as the balances were made with';
comment on column figure_reach.tenant_id is 'Permanent data holder';
comment on column figure_reach.id is 'Nothing but the number of the line';
comment on column figure_reach.axis is 'Which tree';
comment on column figure_reach.unit_id is 'The unit whose figures count';
comment on column figure_reach.ancestor_id is 'Where they count';
comment on column figure_reach.child_id is 'The unit directly below the ancestor on the way; null in the line for all but the cut by unit';
comment on column figure_reach.valid_from is 'First day; -infinity where it always did';
comment on column figure_reach.valid_to is 'First day on which they no longer do; infinity without end';

create table figure_state (
  tenant_id text primary key,
  tree text not null,
  made_at timestamptz not null
);
comment on table figure_state is 'That the figures of a tenant were made, and with which trees';
comment on column figure_state.tenant_id is 'Permanent data holder';
comment on column figure_state.tree is 'Fingerprint of unit_parent as figure_reach was made from it';
comment on column figure_state.made_at is 'When journal and balances were made anew from the events, or first begun';

do $$
declare
  name text;
begin
  foreach name in array array['figure_pending', 'figure_entry', 'figure_total', 'figure_reach', 'figure_state']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant_only on %I using (tenant_id = current_setting(''motcua.tenant'', true)) with check (tenant_id = current_setting(''motcua.tenant'', true))', name);
  end loop;
end
$$;

grant select, insert, delete on figure_pending, figure_entry, figure_reach to motcua_app;
grant select, insert, update, delete on figure_total, figure_state to motcua_app;
