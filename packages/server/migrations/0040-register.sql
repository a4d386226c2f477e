-- Imports of legacy registers: which file brought which row.

create table register_import (
  tenant_id text not null references tenant,
  id uuid not null,
  unit_id uuid not null,
  desk_id uuid not null,
  file_name text not null,
  begun_at timestamptz not null,
  ended_at timestamptz,
  rows int not null default 0,
  taken int not null default 0,
  set_aside int not null default 0,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit,
  foreign key (tenant_id, desk_id) references desk
);
comment on table register_import is 'Runs of motcua register import';
comment on column register_import.tenant_id is 'Permanent data holder';
comment on column register_import.id is 'The run';
comment on column register_import.unit_id is 'Agency whose register it is';
comment on column register_import.desk_id is 'Desk in whose register the rows are numbered here';
comment on column register_import.file_name is 'Name of the file, without its folder';
comment on column register_import.begun_at is 'When it began';
comment on column register_import.ended_at is 'When it ended; null when it was interrupted, and may be run again';
comment on column register_import.rows is 'Rows read';
comment on column register_import.taken is 'Rows taken by this run';
comment on column register_import.set_aside is 'Rows that could not be taken';

create table legacy_row (
  tenant_id text not null,
  code text not null,
  dossier_id uuid not null,
  import_id uuid not null,
  line int not null,
  procedure_code text not null,
  content_hash bytea not null check (length(content_hash) = 32),
  primary key (tenant_id, code),
  foreign key (tenant_id, import_id) references register_import
);
comment on table legacy_row is 'What was imported under which code, so that importing again changes nothing';
comment on column legacy_row.tenant_id is 'Permanent data holder';
comment on column legacy_row.code is 'Code of the row, kept as the dossier code';
comment on column legacy_row.dossier_id is 'The dossier it became';
comment on column legacy_row.import_id is 'The run that took it';
comment on column legacy_row.line is 'Line of the file';
comment on column legacy_row.procedure_code is 'Procedure code as the row has it, known here or not';
comment on column legacy_row.content_hash is 'SHA-256 of the unit and all cells as they were read';

do $$
declare
  name text;
begin
  foreach name in array array['register_import', 'legacy_row']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant_only on %I using (tenant_id = current_setting(''motcua.tenant'', true)) with check (tenant_id = current_setting(''motcua.tenant'', true))', name);
  end loop;
end
$$;

grant select, insert, update on register_import to motcua_app;
grant select, insert on legacy_row to motcua_app;

