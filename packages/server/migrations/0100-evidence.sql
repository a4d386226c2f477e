-- The evidence locker: papers that prove what an office says about its work, each brought once and used often.

create table evidence_file (
  tenant_id text not null references tenant,
  id uuid not null,
  sha256 text not null check (length(sha256) = 64),
  name text not null,
  bytes bigint not null check (bytes > 0),
  content_type text not null,
  sent_at timestamptz not null,
  sent_by uuid not null,
  primary key (tenant_id, id)
);
comment on table evidence_file is 'Files of evidence; the content lies once in the file store, under its hash';
comment on column evidence_file.tenant_id is 'Tenant';
comment on column evidence_file.id is 'UUID v7';
comment on column evidence_file.sha256 is 'SHA-256 of the content, hexadecimal';
comment on column evidence_file.name is 'As the sender named it';
comment on column evidence_file.bytes is 'Size';
comment on column evidence_file.content_type is 'What the content is, whatever its name says';
comment on column evidence_file.sent_at is 'When';
comment on column evidence_file.sent_by is 'Officer who sent it; only they can make evidence of it';

create table evidence (
  tenant_id text not null references tenant,
  id uuid not null,
  unit_id uuid not null,
  title text not null check (title <> ''),
  number text,
  issued_on date,
  signer text,
  field text,
  file_id uuid,
  url text,
  search text not null,
  made_at timestamptz not null,
  made_by text not null,
  made_by_id uuid not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_reason text,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit,
  foreign key (tenant_id, file_id) references evidence_file,
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create index evidence_of_unit on evidence (tenant_id, unit_id, made_at);
create index evidence_search on evidence using gin (search gin_trgm_ops);
comment on table evidence is 'Evidence of an office (tài liệu kiểm chứng): what it is never changes, a mistaken one is withdrawn';
comment on column evidence.tenant_id is 'Tenant';
comment on column evidence.id is 'UUID v7';
comment on column evidence.unit_id is 'Whose evidence it is; units above it see it too';
comment on column evidence.title is 'What the paper is about';
comment on column evidence.number is 'Number of the document, as 12/KH-UBND';
comment on column evidence.issued_on is 'Day of the document';
comment on column evidence.signer is 'Who signed it';
comment on column evidence.field is 'Field of reform or of work';
comment on column evidence.file_id is 'The paper itself';
comment on column evidence.url is 'Where it is published';
comment on column evidence.search is 'Title, number, signer and field in lower case without accents';
comment on column evidence.made_at is 'When it was brought in';
comment on column evidence.made_by is 'Name of the officer at that time';
comment on column evidence.made_by_id is 'Officer';
comment on column evidence.withdrawn_at is 'When it was taken out of the locker; null while it is there';
comment on column evidence.withdrawn_by is 'Who took it out, by name';
comment on column evidence.withdrawn_reason is 'Why';

create table evidence_link (
  tenant_id text not null,
  subject_kind text not null check (subject_kind <> ''),
  subject_id text not null check (subject_id <> ''),
  evidence_id uuid not null,
  criterion text,
  year int,
  label text not null,
  linked_at timestamptz not null,
  linked_by text not null,
  primary key (tenant_id, subject_kind, subject_id, evidence_id),
  foreign key (tenant_id, evidence_id) references evidence
);
create index evidence_link_back on evidence_link (tenant_id, evidence_id);
create index evidence_link_criterion on evidence_link (tenant_id, criterion);
comment on table evidence_link is 'What each piece of evidence proves: items of an index, tasks, findings, entries of registers';
comment on column evidence_link.tenant_id is 'Tenant';
comment on column evidence_link.subject_kind is 'As season-item or plan-task';
comment on column evidence_link.subject_id is 'Which one, in the words of the module that owns it';
comment on column evidence_link.evidence_id is 'Evidence';
comment on column evidence_link.criterion is 'Code of the criterion it proves, for finding it again next year';
comment on column evidence_link.year is 'Year it is used for';
comment on column evidence_link.label is 'The use in words';
comment on column evidence_link.linked_at is 'When';
comment on column evidence_link.linked_by is 'By whom, by name';

do $$
declare
  name text;
begin
  foreach name in array array['evidence_file', 'evidence', 'evidence_link']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant_only on %I using (tenant_id = current_setting(''motcua.tenant'', true)) with check (tenant_id = current_setting(''motcua.tenant'', true))', name);
    execute format('grant select, insert on %I to motcua_app', name);
  end loop;
end
$$;
grant update (withdrawn_at, withdrawn_by, withdrawn_reason) on evidence to motcua_app;
grant delete on evidence_link to motcua_app;
