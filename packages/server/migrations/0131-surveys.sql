-- Satisfaction surveys and ratings. Who answered what can be found out by nobody: see docs/adr on anonymity.

create table questionnaire (
  tenant_id text not null,
  code text not null,
  questionnaire jsonb not null,
  added_at timestamptz not null,
  added_by text not null,
  primary key (tenant_id, code)
);
comment on table questionnaire is 'Questionnaires of an office beside the shipped ones; a campaign keeps its own copy';
comment on column questionnaire.tenant_id is 'Permanent data holder';
comment on column questionnaire.code is 'One of the shipped codes replaces that questionnaire here';
comment on column questionnaire.questionnaire is 'What is asked, as docs/guides/surveys.md tells';
comment on column questionnaire.added_at is 'When';
comment on column questionnaire.added_by is 'Name of the officer';

create table survey_campaign (
  tenant_id text not null,
  id uuid not null,
  title text not null check (length(title) between 1 and 200),
  state text not null check (state in ('draft', 'sampled', 'inviting', 'closed', 'published')),
  questionnaire jsonb not null,
  unit_id uuid not null,
  unit_name text not null,
  from_day date not null,
  to_day date not null,
  closes_on date not null,
  sample_size int not null check (sample_size between 1 and 100000),
  stratum_minimum int not null check (stratum_minimum >= 1),
  shown_minimum int not null check (shown_minimum >= 3),
  confidence smallint not null check (confidence in (90, 95, 99)),
  ways text[] not null check (ways <> '{}'),
  office_networks text[] not null default '{}',
  seed text not null,
  made_at timestamptz not null,
  made_by uuid not null,
  made_by_name text not null,
  drawn_at timestamptz,
  closed_at timestamptz,
  closed_on date,
  published_at timestamptz,
  flags jsonb,
  results jsonb,
  primary key (tenant_id, id),
  check (from_day <= to_day),
  check ((state in ('closed', 'published')) = (closed_at is not null)),
  check ((state = 'published') = (results is not null))
);
create index survey_campaign_made on survey_campaign (tenant_id, made_at desc);
create index survey_campaign_closed on survey_campaign (tenant_id, closed_on) where state = 'published';
comment on table survey_campaign is 'One survey of people whose dossiers ended in a span of days';
comment on column survey_campaign.tenant_id is 'Permanent data holder';
comment on column survey_campaign.id is 'Campaign';
comment on column survey_campaign.title is 'What it is called on letters and pages';
comment on column survey_campaign.state is 'draft, sampled, inviting, closed, published';
comment on column survey_campaign.questionnaire is 'What is asked, as it was on the day the campaign was made';
comment on column survey_campaign.unit_id is 'Unit whose people are asked, with all below it';
comment on column survey_campaign.unit_name is 'Name of that unit on that day';
comment on column survey_campaign.from_day is 'First day on which a dossier of the population ended';
comment on column survey_campaign.to_day is 'Last such day';
comment on column survey_campaign.closes_on is 'Last day of answers';
comment on column survey_campaign.sample_size is 'How many to draw';
comment on column survey_campaign.stratum_minimum is 'At least so many of each stratum';
comment on column survey_campaign.shown_minimum is 'Fewer answers are not shown';
comment on column survey_campaign.confidence is 'Level of the intervals, per cent';
comment on column survey_campaign.ways is 'How people may be invited: email, sms, paper, interview';
comment on column survey_campaign.office_networks is 'Networks of the offices that are judged, as 10.1.2.0/24';
comment on column survey_campaign.seed is 'From which the sample follows; anybody can draw it again';
comment on column survey_campaign.made_at is 'When it was made';
comment on column survey_campaign.made_by is 'Officer who made it';
comment on column survey_campaign.made_by_name is 'Name of that officer on that day';
comment on column survey_campaign.drawn_at is 'When the sample was drawn last';
comment on column survey_campaign.closed_at is 'When it closed';
comment on column survey_campaign.closed_on is 'The legal day of that: the period its figures belong to';
comment on column survey_campaign.published_at is 'When it was published';
comment on column survey_campaign.flags is 'Signs of gaming, summed up at closing; what they were counted from is gone';
comment on column survey_campaign.results is 'What was published, as it was';

create table survey_stratum (
  tenant_id text not null,
  campaign_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  unit_name text not null,
  field text,
  population int not null check (population > 0),
  drawn int not null check (drawn between 0 and population),
  primary key (tenant_id, campaign_id, id),
  foreign key (tenant_id, campaign_id) references survey_campaign
);
comment on table survey_stratum is 'People of one unit and one field of procedures, or of its small fields together';
comment on column survey_stratum.tenant_id is 'Permanent data holder';
comment on column survey_stratum.campaign_id is 'Campaign';
comment on column survey_stratum.id is 'Stratum';
comment on column survey_stratum.unit_id is 'Unit that resolved';
comment on column survey_stratum.unit_name is 'Its name on that day';
comment on column survey_stratum.field is 'Field; null for the small ones together';
comment on column survey_stratum.population is 'Dossiers that ended in the span';
comment on column survey_stratum.drawn is 'How many of them were drawn';

create table survey_sample (
  tenant_id text not null,
  campaign_id uuid not null,
  dossier_id uuid not null,
  stratum_id uuid not null,
  way text not null check (way in ('email', 'sms', 'paper', 'interview')),
  batch_id uuid,
  primary key (tenant_id, campaign_id, dossier_id),
  foreign key (tenant_id, campaign_id, stratum_id) references survey_stratum on delete cascade
);
create index survey_sample_way on survey_sample (tenant_id, campaign_id, way, batch_id);
comment on table survey_sample is 'Whom chance chose. Nothing here tells which ticket a person got';
comment on column survey_sample.tenant_id is 'Permanent data holder';
comment on column survey_sample.campaign_id is 'Campaign';
comment on column survey_sample.dossier_id is 'Dossier whose applicant is asked';
comment on column survey_sample.stratum_id is 'Where it was drawn';
comment on column survey_sample.way is 'How the person is reached';
comment on column survey_sample.batch_id is 'With which batch a ticket went out, not which ticket; null: not invited yet';

create table survey_batch (
  tenant_id text not null,
  campaign_id uuid not null,
  id uuid not null,
  way text not null check (way in ('email', 'sms', 'paper', 'interview')),
  tickets int not null check (tickets > 0),
  made_at timestamptz not null,
  made_by_name text not null,
  voided_at timestamptz,
  primary key (tenant_id, campaign_id, id),
  foreign key (tenant_id, campaign_id) references survey_campaign
);
comment on table survey_batch is 'Tickets that went out together: a print, a mailing, the pack of an interviewer';
comment on column survey_batch.tenant_id is 'Permanent data holder';
comment on column survey_batch.campaign_id is 'Campaign';
comment on column survey_batch.id is 'Batch';
comment on column survey_batch.way is 'How they went out';
comment on column survey_batch.tickets is 'How many';
comment on column survey_batch.made_at is 'When';
comment on column survey_batch.made_by_name is 'Officer who sent, printed or carries them';
comment on column survey_batch.voided_at is 'When its unused tickets were made void, as after a lost print or telephone';

create table survey_ticket (
  tenant_id text not null,
  token_hash bytea not null check (length(token_hash) = 32),
  campaign_id uuid not null,
  stratum_id uuid,
  batch_id uuid,
  used boolean not null default false,
  receipt bytea check (length(receipt) = 32),
  primary key (tenant_id, token_hash),
  check (used = (stratum_id is null) and used = (batch_id is null)),
  check (receipt is null or used)
);
create index survey_ticket_campaign on survey_ticket (tenant_id, campaign_id, used);
comment on table survey_ticket is 'The right to answer once. It names no person, and once used it has forgotten everything else';
comment on column survey_ticket.tenant_id is 'Permanent data holder';
comment on column survey_ticket.token_hash is 'SHA-256 of the token; the token itself is only on the paper or in the letter';
comment on column survey_ticket.campaign_id is 'Campaign';
comment on column survey_ticket.stratum_id is 'Whose answers it will count among; null once it is used';
comment on column survey_ticket.batch_id is 'With what it went out; null once it is used';
comment on column survey_ticket.used is 'Somebody answered; not when';
comment on column survey_ticket.receipt is 'SHA-256 of the name that the sheet had on the device, so that a repeated sending is known';

create table survey_sheet (
  tenant_id text not null,
  campaign_id uuid not null,
  id uuid not null default gen_random_uuid(),
  stratum_id uuid not null,
  mode text not null check (mode in ('self', 'interview')),
  answers jsonb not null,
  comment text,
  primary key (tenant_id, campaign_id, id),
  foreign key (tenant_id, campaign_id, stratum_id) references survey_stratum
);
comment on table survey_sheet is 'The urn: sheets lie here until there are enough to be shuffled into survey_answer, so that the order and the transaction of their coming are lost';
comment on column survey_sheet.tenant_id is 'Permanent data holder';
comment on column survey_sheet.campaign_id is 'Campaign';
comment on column survey_sheet.id is 'Random, says nothing';
comment on column survey_sheet.stratum_id is 'Where it counts';
comment on column survey_sheet.mode is 'Filled in by the person, or by an interviewer';
comment on column survey_sheet.answers is 'Step of the scale or choices by item';
comment on column survey_sheet.comment is 'Free words';

create table survey_answer (
  tenant_id text not null,
  campaign_id uuid not null,
  id uuid not null default gen_random_uuid(),
  stratum_id uuid not null,
  mode text not null check (mode in ('self', 'interview')),
  answers jsonb not null,
  primary key (tenant_id, campaign_id, id),
  foreign key (tenant_id, campaign_id, stratum_id) references survey_stratum
);
comment on table survey_answer is 'Shuffled answers: no ticket, no person, no time';
comment on column survey_answer.tenant_id is 'Permanent data holder';
comment on column survey_answer.campaign_id is 'Campaign';
comment on column survey_answer.id is 'Random, given while shuffling';
comment on column survey_answer.stratum_id is 'Where it counts';
comment on column survey_answer.mode is 'Filled in by the person, or by an interviewer';
comment on column survey_answer.answers is 'Step of the scale or choices by item';

create table survey_comment (
  tenant_id text not null,
  campaign_id uuid not null,
  id uuid not null default gen_random_uuid(),
  words text not null check (words <> ''),
  primary key (tenant_id, campaign_id, id),
  foreign key (tenant_id, campaign_id) references survey_campaign
);
comment on table survey_comment is 'Free words, apart from the answers they came with';
comment on column survey_comment.tenant_id is 'Permanent data holder';
comment on column survey_comment.campaign_id is 'Campaign';
comment on column survey_comment.id is 'Random, given while shuffling';
comment on column survey_comment.words is 'What was written';

create table survey_silence (
  tenant_id text not null,
  campaign_id uuid not null,
  stratum_id uuid not null,
  reason text not null check (reason in ('declined', 'not_found')),
  people int not null check (people > 0),
  primary key (tenant_id, campaign_id, stratum_id, reason),
  foreign key (tenant_id, campaign_id, stratum_id) references survey_stratum
);
comment on table survey_silence is 'How many would not answer an interviewer or were not met';
comment on column survey_silence.tenant_id is 'Permanent data holder';
comment on column survey_silence.campaign_id is 'Campaign';
comment on column survey_silence.stratum_id is 'Where they were drawn';
comment on column survey_silence.reason is 'declined or not_found';
comment on column survey_silence.people is 'How many';

create table survey_salt (
  tenant_id text not null,
  campaign_id uuid not null,
  day date not null,
  salt bytea not null check (length(salt) = 32),
  primary key (tenant_id, campaign_id, day),
  foreign key (tenant_id, campaign_id) references survey_campaign
);
comment on table survey_salt is 'Secret of a day from which marks are made; deleted when the campaign closes';
comment on column survey_salt.tenant_id is 'Permanent data holder';
comment on column survey_salt.campaign_id is 'Campaign';
comment on column survey_salt.day is 'Day';
comment on column survey_salt.salt is '32 random bytes';

create table survey_trace (
  tenant_id text not null,
  campaign_id uuid not null,
  day date not null,
  kind text not null check (kind in ('device', 'minute', 'network')),
  unit_id uuid not null,
  mark bytea not null check (length(mark) = 32),
  answers int not null check (answers > 0),
  primary key (tenant_id, campaign_id, day, kind, unit_id, mark),
  foreign key (tenant_id, campaign_id) references survey_campaign
);
comment on table survey_trace is 'How many answers came from one device, in one minute or from the network of the office; deleted when the campaign closes';
comment on column survey_trace.tenant_id is 'Permanent data holder';
comment on column survey_trace.campaign_id is 'Campaign';
comment on column survey_trace.day is 'Day';
comment on column survey_trace.kind is 'device, minute or network';
comment on column survey_trace.unit_id is 'Unit whose service was judged';
comment on column survey_trace.mark is 'Keyed hash with the salt of the day: equal marks are the same device or minute, and nothing more can be read from it';
comment on column survey_trace.answers is 'How many answers';

create table rating_secret (
  tenant_id text not null primary key,
  secret bytea not null check (length(secret) = 32),
  made_at timestamptz not null
);
comment on table rating_secret is 'Secret from which the tokens on papers follow, so that a reprint bears the same one';
comment on column rating_secret.tenant_id is 'Permanent data holder';
comment on column rating_secret.secret is '32 random bytes';
comment on column rating_secret.made_at is 'When it was drawn';

create table rating_given (
  tenant_id text not null,
  mark bytea not null check (length(mark) = 32),
  primary key (tenant_id, mark)
);
comment on table rating_given is 'That the stage of a dossier was rated, as a keyed hash: not which, not when, not how';
comment on column rating_given.tenant_id is 'Permanent data holder';
comment on column rating_given.mark is 'Keyed hash of dossier and stage';

create table rating_sheet (
  tenant_id text not null,
  id uuid not null default gen_random_uuid(),
  unit_id uuid not null,
  field text not null,
  stage text not null check (stage in ('reception', 'supplement', 'result')),
  month date not null check (extract(day from month) = 1),
  score smallint not null check (score between 1 and 5),
  aspects text[] not null default '{}',
  comment text,
  primary key (tenant_id, id)
);
comment on table rating_sheet is 'The urn of ratings, as survey_sheet';
comment on column rating_sheet.tenant_id is 'Permanent data holder';
comment on column rating_sheet.id is 'Random, says nothing';
comment on column rating_sheet.unit_id is 'Unit that is rated';
comment on column rating_sheet.field is 'Field of the procedure';
comment on column rating_sheet.stage is 'What is rated: reception, request for more, result';
comment on column rating_sheet.month is 'First day of the month; no finer time is kept';
comment on column rating_sheet.score is '1 very dissatisfied to 5 very satisfied';
comment on column rating_sheet.aspects is 'What was not good, by code';
comment on column rating_sheet.comment is 'Free words';

create table rating (
  tenant_id text not null,
  id uuid not null default gen_random_uuid(),
  unit_id uuid not null,
  field text not null,
  stage text not null check (stage in ('reception', 'supplement', 'result')),
  month date not null check (extract(day from month) = 1),
  score smallint not null check (score between 1 and 5),
  aspects text[] not null default '{}',
  primary key (tenant_id, id)
);
create index rating_unit on rating (tenant_id, unit_id, month);
comment on table rating is 'Shuffled ratings after an act of a dossier; apart from surveys, for whoever rates chose himself';
comment on column rating.tenant_id is 'Permanent data holder';
comment on column rating.id is 'Random, given while shuffling';
comment on column rating.unit_id is 'Unit that is rated';
comment on column rating.field is 'Field of the procedure';
comment on column rating.stage is 'What is rated: reception, request for more, result';
comment on column rating.month is 'First day of the month';
comment on column rating.score is '1 very dissatisfied to 5 very satisfied';
comment on column rating.aspects is 'What was not good, by code';

create table rating_comment (
  tenant_id text not null,
  id uuid not null default gen_random_uuid(),
  unit_id uuid not null,
  month date not null,
  words text not null check (words <> ''),
  primary key (tenant_id, id)
);
comment on table rating_comment is 'Free words of ratings, apart from their scores';
comment on column rating_comment.tenant_id is 'Permanent data holder';
comment on column rating_comment.id is 'Random, given while shuffling';
comment on column rating_comment.unit_id is 'Unit that is rated';
comment on column rating_comment.month is 'First day of the month';
comment on column rating_comment.words is 'What was written';

do $$
declare
  name text;
begin
  foreach name in array array['questionnaire', 'survey_campaign', 'survey_stratum', 'survey_sample',
    'survey_batch', 'survey_ticket', 'survey_sheet', 'survey_answer', 'survey_comment',
    'survey_silence', 'survey_salt', 'survey_trace', 'rating_secret', 'rating_given',
    'rating_sheet', 'rating', 'rating_comment']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant_only on %I using (tenant_id = current_setting(''motcua.tenant'', true)) with check (tenant_id = current_setting(''motcua.tenant'', true))', name);
  end loop;
end
$$;

grant select, insert, update on questionnaire, survey_campaign, survey_batch, survey_silence, survey_trace to motcua_app;
grant select, insert, update, delete on survey_stratum, survey_sample, survey_ticket to motcua_app;
grant select, insert, delete on survey_sheet, survey_salt, rating_sheet to motcua_app;
grant delete on survey_trace to motcua_app;
grant select, insert on survey_answer, survey_comment, rating_secret, rating_given, rating, rating_comment to motcua_app;
