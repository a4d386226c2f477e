-- What leaves the office by e-mail and text message, and what its officers are told at the desk.

create table message (
  tenant_id text not null,
  id uuid not null,
  channel text not null check (channel in ('email', 'sms')),
  lane smallint not null check (lane between 0 and 2),
  recipient text not null check (recipient <> ''),
  subject text not null,
  body text,
  confidential boolean not null default false,
  template_code text,
  template_version int check (template_version >= 1),
  dedupe_key text not null check (dedupe_key <> ''),
  relates_kind text,
  relates_id text,
  made_at timestamptz not null,
  state text not null check (state in ('waiting', 'sending', 'sent', 'dead')),
  attempts int not null default 0,
  next_at timestamptz not null,
  lease_until timestamptz,
  sent_at timestamptz,
  outside_id text,
  receipt text check (receipt in ('delivered', 'failed')),
  receipt_at timestamptz,
  failure text,
  failure_detail text,
  primary key (tenant_id, id),
  unique (tenant_id, dedupe_key),
  check ((template_code is null) = (template_version is null)),
  check ((relates_kind is null) = (relates_id is null)),
  check ((state = 'sending') = (lease_until is not null)),
  check ((state = 'sent') = (sent_at is not null)),
  check (body is not null or (confidential and state = 'sent'))
);
create index message_due on message (tenant_id, lane, next_at, id) where state = 'waiting';
create index message_sending on message (tenant_id, lane) where state = 'sending';
create index message_dead on message (tenant_id, id desc) where state = 'dead';
create index message_relates on message (tenant_id, relates_kind, relates_id);
comment on table message is 'Outbox: written in the transaction of the fact that causes it, delivered by a job afterwards';
comment on column message.tenant_id is 'Permanent data holder';
comment on column message.id is 'UUID v7; the Message-ID of an e-mail, so that a repeated one is known as such';
comment on column message.channel is 'email or sms';
comment on column message.lane is '0 urgent, 1 normal, 2 bulk: the lowest number that is due goes first';
comment on column message.recipient is 'Address or telephone number';
comment on column message.subject is 'Subject of an e-mail; of a text message what it is about, for the list';
comment on column message.body is 'The words as they go out, whatever becomes of the template; removed after sending when confidential';
comment on column message.confidential is 'Holds a link that is nobody''s but the receiver''s';
comment on column message.template_code is 'Template it was made from; null for free words';
comment on column message.template_version is 'Version of that template';
comment on column message.dedupe_key is 'The same thing is said once';
comment on column message.relates_kind is 'Kind of what it is about';
comment on column message.relates_id is 'Which one';
comment on column message.made_at is 'When the fact happened';
comment on column message.state is 'waiting; sending: somebody holds it until the lease ends; sent: the next server took it; dead: nobody will try again by himself';
comment on column message.attempts is 'How often it was tried';
comment on column message.next_at is 'Not before';
comment on column message.lease_until is 'Whoever is sending it is taken for gone after this';
comment on column message.sent_at is 'When the next server took it';
comment on column message.outside_id is 'Its name at the gateway or mail server';
comment on column message.receipt is 'What the gateway told afterwards of a text message';
comment on column message.receipt_at is 'When it told so';
comment on column message.failure is 'Name of the last failure';
comment on column message.failure_detail is 'What the other side answered';

create table notice (
  tenant_id text not null,
  id uuid not null,
  officer_id uuid,
  unit_id uuid,
  roles text[] not null default '{}',
  subject text not null check (subject <> ''),
  body text not null,
  path text,
  dedupe_key text not null check (dedupe_key <> ''),
  relates_kind text,
  relates_id text,
  made_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, dedupe_key),
  check (officer_id is not null or unit_id is not null or roles <> '{}')
);
create index notice_officer on notice (tenant_id, officer_id, id desc) where officer_id is not null;
create index notice_office on notice (tenant_id, unit_id, id desc) where officer_id is null;
comment on table notice is 'What officers are told at the desk';
comment on column notice.tenant_id is 'Permanent data holder';
comment on column notice.id is 'UUID v7';
comment on column notice.officer_id is 'The one who is told; null: everybody of the unit or roles';
comment on column notice.unit_id is 'Officers of this unit; null: of the whole tenant';
comment on column notice.roles is 'Only those with one of these roles; empty: all of the unit';
comment on column notice.subject is 'One line';
comment on column notice.body is 'What to know and do';
comment on column notice.path is 'Where at the desk it is done';
comment on column notice.dedupe_key is 'The same thing is said once';
comment on column notice.relates_kind is 'Kind of what it is about';
comment on column notice.relates_id is 'Which one';
comment on column notice.made_at is 'When';

create table notice_reading (
  tenant_id text not null,
  notice_id uuid not null,
  officer_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, notice_id, officer_id)
);
comment on table notice_reading is 'Who took note of a notice';
comment on column notice_reading.tenant_id is 'Permanent data holder';
comment on column notice_reading.notice_id is 'The notice';
comment on column notice_reading.officer_id is 'Who';
comment on column notice_reading.at is 'When';

do $$
declare
  name text;
begin
  foreach name in array array['message', 'notice', 'notice_reading']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant_only on %I using (tenant_id = current_setting(''motcua.tenant'', true)) with check (tenant_id = current_setting(''motcua.tenant'', true))', name);
  end loop;
end
$$;

grant select, insert, update on message to motcua_app;
grant select, insert on notice, notice_reading to motcua_app;
