-- Internal processes (quy trình nội bộ, quy trình điện tử; TT 01/2018/TT-VPCP Art. 8) and their versions.

create table process_version (
  tenant_id text not null references tenant,
  id text not null,
  version int not null check (version > 0),
  procedure_code text not null,
  case_name text,
  valid_from date not null,
  steps jsonb not null,
  source text not null,
  created_at timestamptz not null,
  primary key (tenant_id, id, version)
);
create index process_version_procedure on process_version (tenant_id, procedure_code);
comment on table process_version is 'Steps of a procedure inside the agency: role and allowance of each';
comment on column process_version.tenant_id is 'Tenant whose process it is';
comment on column process_version.id is 'The process over its versions: procedure code, and #case where it serves one case';
comment on column process_version.version is 'Counts up from 1; a dossier keeps the one of its reception';
comment on column process_version.procedure_code is 'Procedure it belongs to, known to the catalogue or not';
comment on column process_version.case_name is 'Case it serves; null for all';
comment on column process_version.valid_from is 'First day on which dossiers follow it';
comment on column process_version.steps is 'List of steps: number, name, role, role as printed, allowance in working days';
comment on column process_version.source is 'Decision that approved it';
comment on column process_version.created_at is 'When it was imported or written';

alter table process_version enable row level security;
alter table process_version force row level security;
create policy of_tenant on process_version using (tenant_id = current_setting('motcua.tenant', true));
grant select, insert on process_version to motcua_app;
