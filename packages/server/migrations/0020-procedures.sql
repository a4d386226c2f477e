-- The catalogue of procedures: what is offered now, and every version that a dossier may have been received under.

create table procedure (
  tenant_id text not null references tenant,
  code text not null,
  name text not null,
  group_code text not null,
  field text not null,
  levels text[] not null,
  agency text not null,
  state text not null check (state in ('draft', 'incomplete', 'published', 'abolished')),
  version int not null,
  source text not null,
  search text not null,
  primary key (tenant_id, code)
);
create index procedure_search on procedure using gin (search gin_trgm_ops);
create index procedure_field on procedure (tenant_id, field);
comment on table procedure is 'Administrative procedures as their newest version states them; one row to search and list';
comment on column procedure.tenant_id is 'Tenant whose catalogue it is';
comment on column procedure.code is 'National code d.dddddd, or a code of this catalogue where the source has none';
comment on column procedure.name is 'Name (part a of NĐ 63/2010 Art. 8.2)';
comment on column procedure.group_code is 'Group of fields it is shipped under, as land';
comment on column procedure.field is 'Lĩnh vực, as printed';
comment on column procedure.levels is 'Levels of government that resolve it';
comment on column procedure.agency is 'Competent agency, as printed; empty where the source leaves it out';
comment on column procedure.state is 'State of the newest version';
comment on column procedure.version is 'Newest version';
comment on column procedure.source is 'Where the content was taken from';
comment on column procedure.search is 'Code, name, field and agency in lower case without accents';

create table procedure_version (
  tenant_id text not null,
  code text not null,
  version int not null check (version > 0),
  valid_from date not null,
  state text not null check (state in ('draft', 'incomplete', 'published', 'abolished')),
  missing text[] not null,
  content jsonb not null,
  created_at timestamptz not null,
  published_at timestamptz,
  published_by uuid,
  primary key (tenant_id, code, version),
  foreign key (tenant_id, code) references procedure
);
comment on table procedure_version is 'Versions of a procedure; a dossier keeps the one of its reception';
comment on column procedure_version.tenant_id is 'Tenant of the procedure';
comment on column procedure_version.code is 'Code of the procedure';
comment on column procedure_version.version is 'Counts up from 1';
comment on column procedure_version.valid_from is 'First day on which it may be received under this version';
comment on column procedure_version.state is 'incomplete: received only under a logged override';
comment on column procedure_version.missing is 'Parts a–g of NĐ 63/2010 Art. 8.2 that are missing';
comment on column procedure_version.content is 'The content; never changed once written';
comment on column procedure_version.created_at is 'When it was imported or written';
comment on column procedure_version.published_at is 'When it was published';
comment on column procedure_version.published_by is 'Officer who published it';

do $$
declare
  name text;
begin
  foreach name in array array['procedure', 'procedure_version']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy of_tenant on %I using (tenant_id = current_setting(''motcua.tenant'', true))', name);
  end loop;
end
$$;
grant select, insert, update on procedure to motcua_app;
grant select, insert on procedure_version to motcua_app;
grant update (state, missing, published_at, published_by) on procedure_version to motcua_app;
