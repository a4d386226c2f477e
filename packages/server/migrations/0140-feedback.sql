-- Feedback (phản ánh, kiến nghị): what came in, its history, pictures, what was published, alarms, keys of
-- Open311 clients, and the rules of an office.

create table feedback (
  tenant_id text not null references tenant,
  id uuid not null,
  code text not null,
  secret_hash text not null check (length(secret_hash) = 64),
  form_key text,
  channel text not null check (channel in ('web', 'phone', 'desk', 'email', 'open311')),
  received_at timestamptz not null,
  received_on date not null,
  unit_id uuid not null,
  text text not null,
  words text not null,
  asked_subject text,
  subject text check (subject in ('behaviour', 'regulation', 'urban', 'complaint', 'denunciation')),
  field text,
  address text,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  attributes jsonb not null default '{}',
  dossier_code text,
  anonymous boolean not null,
  language text not null check (language in ('vi', 'en')),
  api_key_id uuid,
  outside_id text,
  state text not null check (state in ('received', 'transferred', 'handling', 'waiting', 'supplemented',
    'joined', 'answered', 'published', 'closed', 'refused', 'diverted')),
  main_id uuid,
  round int not null check (round >= 1),
  answered_at timestamptz,
  published_at timestamptz,
  solved boolean,
  liked boolean,
  late_from timestamptz,
  next_clock text,
  next_due timestamptz,
  revision int not null check (revision >= 1),
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, code),
  unique (tenant_id, form_key),
  unique (tenant_id, channel, outside_id),
  foreign key (tenant_id, unit_id) references unit,
  foreign key (tenant_id, main_id) references feedback
);
create index feedback_inbox on feedback (tenant_id, unit_id, state, next_due);
create index feedback_received on feedback (tenant_id, received_on, unit_id);
create index feedback_main on feedback (tenant_id, main_id) where main_id is not null;
create index feedback_words on feedback using gin (words gin_trgm_ops);
comment on table feedback is 'A feedback as its events have made it; rebuilt from feedback_event';
comment on column feedback.tenant_id is 'Tenant';
comment on column feedback.id is 'UUID v7';
comment on column feedback.code is 'What the sender follows it by: PA26-000123';
comment on column feedback.secret_hash is 'SHA-256 of the secret that the sender holds beside the code';
comment on column feedback.form_key is 'Key of the form it was sent with: sending twice makes one';
comment on column feedback.channel is 'By which way it came';
comment on column feedback.received_at is 'When; every clock counts from here';
comment on column feedback.received_on is 'Legal day of reception';
comment on column feedback.unit_id is 'Who has to deal with it now';
comment on column feedback.text is 'As the sender wrote it, or as the officer wrote down (NĐ 20/2008 Art. 7)';
comment on column feedback.words is 'Code, text and address folded, for search';
comment on column feedback.asked_subject is 'What the sender said that it is about';
comment on column feedback.subject is 'What the office sorted it as; null before';
comment on column feedback.field is 'Field of an urban matter, as in the rules of the office';
comment on column feedback.address is 'Where, in words';
comment on column feedback.latitude is 'Where, WGS 84';
comment on column feedback.longitude is 'Where, WGS 84';
comment on column feedback.attributes is 'Answers to the questions of the field, by code';
comment on column feedback.dossier_code is 'The dossier it is about';
comment on column feedback.anonymous is 'The sender asked that nobody be told who they are';
comment on column feedback.language is 'In which the sender is written to';
comment on column feedback.api_key_id is 'Open311 client it came through';
comment on column feedback.outside_id is 'Message-Id of a mail: the same mail twice makes one';
comment on column feedback.state is 'Where it stands; late is counted from late_from';
comment on column feedback.main_id is 'The one whose answer it shares';
comment on column feedback.round is '1, and one more with each reopening';
comment on column feedback.answered_at is 'Answer of this round';
comment on column feedback.published_at is 'Publication';
comment on column feedback.solved is 'What the sender said: was it solved?';
comment on column feedback.liked is 'Whether the sender liked the answer';
comment on column feedback.late_from is 'When it is, was or would be late if nothing more were done';
comment on column feedback.next_clock is 'What the office owes next';
comment on column feedback.next_due is 'By when';
comment on column feedback.revision is 'Grows with each act; what was looked at is compared with it';
comment on column feedback.updated_at is 'Last act';

create table feedback_sender (
  tenant_id text not null,
  feedback_id uuid not null,
  name text,
  phone text,
  email text,
  address text,
  primary key (tenant_id, feedback_id),
  foreign key (tenant_id, feedback_id) references feedback
);
comment on table feedback_sender is 'Who sent it, apart from what they wrote: read by few, each reading noted';
comment on column feedback_sender.tenant_id is 'Tenant';
comment on column feedback_sender.feedback_id is 'Feedback';
comment on column feedback_sender.name is 'Name (NĐ 20/2008 Art. 7)';
comment on column feedback_sender.phone is 'Telephone';
comment on column feedback_sender.email is 'Mail';
comment on column feedback_sender.address is 'Where they live';

create table feedback_reading (
  tenant_id text not null,
  id uuid not null,
  feedback_id uuid not null,
  officer_id uuid not null,
  officer_name text not null,
  at timestamptz not null,
  reason text,
  primary key (tenant_id, id),
  foreign key (tenant_id, feedback_id) references feedback
);
comment on table feedback_reading is 'Who looked at who sent a feedback, and why where they were anonymous';
comment on column feedback_reading.tenant_id is 'Tenant';
comment on column feedback_reading.id is 'UUID v7';
comment on column feedback_reading.feedback_id is 'Feedback';
comment on column feedback_reading.officer_id is 'Who';
comment on column feedback_reading.officer_name is 'Name at that time';
comment on column feedback_reading.at is 'When';
comment on column feedback_reading.reason is 'Owed where the sender asked to be anonymous';

create table feedback_event (
  tenant_id text not null,
  feedback_id uuid not null,
  number int not null check (number >= 1),
  at timestamptz not null,
  event jsonb not null,
  officer_id uuid,
  officer_name text,
  unit_id uuid,
  primary key (tenant_id, feedback_id, number),
  foreign key (tenant_id, feedback_id) references feedback
);
comment on table feedback_event is 'What happened to a feedback; inserted, never changed';
comment on column feedback_event.tenant_id is 'Tenant';
comment on column feedback_event.feedback_id is 'Feedback';
comment on column feedback_event.number is 'Counts from 1; two who act at once meet here';
comment on column feedback_event.at is 'When';
comment on column feedback_event.event is 'The event as domain/feedback/events.ts tells it';
comment on column feedback_event.officer_id is 'Who; null: the sender, or the system';
comment on column feedback_event.officer_name is 'Name at that time';
comment on column feedback_event.unit_id is 'At which unit the officer acted';

create table feedback_photo (
  tenant_id text not null,
  id uuid not null,
  feedback_id uuid not null,
  sha256 text not null check (length(sha256) = 64),
  name text not null,
  content_type text not null,
  bytes bigint not null,
  shown boolean not null default false,
  primary key (tenant_id, id),
  foreign key (tenant_id, feedback_id) references feedback
);
create index feedback_photo_of on feedback_photo (tenant_id, feedback_id);
comment on table feedback_photo is 'Pictures that came with a feedback';
comment on column feedback_photo.tenant_id is 'Tenant';
comment on column feedback_photo.id is 'UUID v7';
comment on column feedback_photo.feedback_id is 'Feedback';
comment on column feedback_photo.sha256 is 'Its content in the file store';
comment on column feedback_photo.name is 'Name as it was sent';
comment on column feedback_photo.content_type is 'By its content';
comment on column feedback_photo.bytes is 'Size';
comment on column feedback_photo.shown is 'A person chose it for publication; place and camera are taken out when it is shown';

create table feedback_publication (
  tenant_id text not null,
  feedback_id uuid not null,
  round int not null,
  title text not null,
  question text not null,
  answer text not null,
  words text not null,
  confirmed_at timestamptz not null,
  officer_id uuid not null,
  officer_name text not null,
  kept jsonb not null,
  primary key (tenant_id, feedback_id, round),
  foreign key (tenant_id, feedback_id) references feedback
);
comment on table feedback_publication is 'What the public reads, as a person saw and confirmed it';
comment on column feedback_publication.tenant_id is 'Tenant';
comment on column feedback_publication.feedback_id is 'Feedback';
comment on column feedback_publication.round is 'Each reopening has its own answer; the newest is shown';
comment on column feedback_publication.title is 'In a few words';
comment on column feedback_publication.question is 'The feedback without personal data';
comment on column feedback_publication.answer is 'The answer without personal data';
comment on column feedback_publication.words is 'Folded, for search';
comment on column feedback_publication.confirmed_at is 'When a person confirmed what is shown';
comment on column feedback_publication.officer_id is 'Who confirmed';
comment on column feedback_publication.officer_name is 'Name at that time';
comment on column feedback_publication.kept is 'Stretches that looked like personal data and were kept by that person';

create table feedback_alarm (
  tenant_id text not null,
  id uuid not null,
  feedback_id uuid not null,
  kind text not null check (kind in ('due_soon', 'overdue')),
  clock text not null,
  round int not null,
  unit_id uuid not null,
  due timestamptz not null,
  at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, feedback_id, kind, clock, round, unit_id, due),
  foreign key (tenant_id, feedback_id) references feedback
);
create index feedback_alarm_unit on feedback_alarm (tenant_id, unit_id, at);
comment on table feedback_alarm is 'What an office was warned of; each thing once';
comment on column feedback_alarm.tenant_id is 'Tenant';
comment on column feedback_alarm.id is 'UUID v7';
comment on column feedback_alarm.feedback_id is 'Feedback';
comment on column feedback_alarm.kind is 'due_soon: today or the next working day is the last; overdue: past';
comment on column feedback_alarm.clock is 'transfer, refusal, request, answer or publication';
comment on column feedback_alarm.round is 'Round of the clock';
comment on column feedback_alarm.unit_id is 'Who is warned';
comment on column feedback_alarm.due is 'End of the clock';
comment on column feedback_alarm.at is 'When it was noted';

create table feedback_number (
  tenant_id text not null references tenant,
  year int not null,
  last int not null check (last >= 1),
  primary key (tenant_id, year)
);
comment on table feedback_number is 'Numbers given out in a year';
comment on column feedback_number.tenant_id is 'Tenant';
comment on column feedback_number.year is 'Year of the code';
comment on column feedback_number.last is 'The last number given';

create table feedback_api_key (
  tenant_id text not null references tenant,
  id uuid not null,
  name text not null,
  key_hash text not null check (length(key_hash) = 64),
  made_at timestamptz not null,
  made_by text not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, key_hash)
);
comment on table feedback_api_key is 'Open311 clients that may send';
comment on column feedback_api_key.tenant_id is 'Tenant';
comment on column feedback_api_key.id is 'UUID v7';
comment on column feedback_api_key.name is 'Whose';
comment on column feedback_api_key.key_hash is 'SHA-256 of the key, which is shown once when it is made';
comment on column feedback_api_key.made_at is 'When';
comment on column feedback_api_key.made_by is 'Name of the officer, or which command by which user of the system';
comment on column feedback_api_key.ended_at is 'From when it opens nothing';

create table feedback_rulebook (
  tenant_id text not null references tenant,
  edition int not null check (edition >= 1),
  rulebook jsonb not null,
  added_at timestamptz not null,
  added_by text not null,
  primary key (tenant_id, edition)
);
comment on table feedback_rulebook is 'Limits, fields and guidance of an office in place of the shipped ones; the newest holds';
comment on column feedback_rulebook.tenant_id is 'Tenant';
comment on column feedback_rulebook.edition is 'Counts from 1';
comment on column feedback_rulebook.rulebook is 'As docs/guides/feedback.md tells';
comment on column feedback_rulebook.added_at is 'When';
comment on column feedback_rulebook.added_by is 'Name of the officer, or which command by which user of the system';

create table feedback_form_secret (
  tenant_id text not null references tenant,
  secret text not null,
  primary key (tenant_id)
);
comment on table feedback_form_secret is 'Signs the forms that are given out, so that nobody sends without having opened one';
comment on column feedback_form_secret.tenant_id is 'Tenant';
comment on column feedback_form_secret.secret is 'Made when the first form is given out';

do $$
declare
  name text;
begin
  foreach name in array array['feedback', 'feedback_sender', 'feedback_reading', 'feedback_event',
    'feedback_photo', 'feedback_publication', 'feedback_alarm', 'feedback_number', 'feedback_api_key',
    'feedback_rulebook', 'feedback_form_secret']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy of_tenant on %I using (tenant_id = current_setting(''motcua.tenant'', true))', name);
    execute format('grant select, insert on %I to motcua_app', name);
  end loop;
end
$$;
grant update (unit_id, subject, field, state, main_id, round, answered_at, published_at, solved, liked,
  late_from, next_clock, next_due, revision, updated_at) on feedback to motcua_app;
grant update (shown) on feedback_photo to motcua_app;
grant update (last) on feedback_number to motcua_app;
grant update (ended_at) on feedback_api_key to motcua_app;
