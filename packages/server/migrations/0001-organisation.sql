-- Tenants, national areas, units with two parents, desks, officers and the roles they hold for a time.

create extension if not exists pg_trgm;
create extension if not exists btree_gist;

create table tenant (
  id text primary key,
  name text not null,
  offset_minutes int not null default 420,
  created_at timestamptz not null default now()
);
comment on table tenant is 'A permanent data holder; a province owns one, after a merger several';
comment on column tenant.id is 'Agency code of the first level, as H01';
comment on column tenant.name is 'Name on screens and papers';
comment on column tenant.offset_minutes is 'Minutes east of Greenwich; 420 is Asia/Ho_Chi_Minh';
comment on column tenant.created_at is 'When the tenant was made here';

create table area (
  id text primary key,
  level text not null check (level in ('province', 'district', 'commune')),
  code text not null,
  name text not null,
  kind text not null,
  parent_id text references area,
  valid_from date,
  valid_to date,
  name_search text not null,
  unique nulls not distinct (level, code, valid_from)
);
create index area_parent on area (parent_id);
create index area_code on area (code);
create index area_name_search on area using gin (name_search gin_trgm_ops);
comment on table area is 'Administrative units of the whole country, before and after 1 July 2025';
comment on column area.id is 'level:code, and @date where the code lives on from an earlier unit';
comment on column area.level is 'Districts exist only before 1 July 2025';
comment on column area.code is 'Code of the Statistics Office; tells a unit only together with a date';
comment on column area.name is 'Full name with its kind, as Phường Ba Đình';
comment on column area.kind is 'tỉnh, thành phố, quận, huyện, thị xã, xã, phường, thị trấn, đặc khu';
comment on column area.parent_id is 'Province of a commune today, district of a commune before';
comment on column area.valid_from is 'First day; null where it lies before our record';
comment on column area.valid_to is 'First day on which it no longer is; null while it lasts';
comment on column area.name_search is 'Name in lower case without accents';

create table area_succession (
  predecessor_id text not null references area,
  successor_id text not null references area,
  part text not null check (part in ('full', 'partial')),
  on_day date not null,
  primary key (predecessor_id, successor_id)
);
create index area_succession_successor on area_succession (successor_id);
comment on table area_succession is 'Which area went into which, whole or in part';
comment on column area_succession.predecessor_id is 'The area that ended';
comment on column area_succession.successor_id is 'The area that took it or a part of it';
comment on column area_succession.part is 'full: all of the predecessor; partial: a part of it';
comment on column area_succession.on_day is 'First day of the successor';

create table reference_load (
  name text primary key,
  hash text not null,
  loaded_at timestamptz not null default now()
);
comment on table reference_load is 'Which edition of the shipped reference data is in the tables';
comment on column reference_load.name is 'Name of the data set';
comment on column reference_load.hash is 'SHA-256 of the files; the same hash is not loaded again';
comment on column reference_load.loaded_at is 'When it was loaded';

create table unit (
  tenant_id text not null references tenant,
  id uuid not null,
  code text,
  code_from_bottom text,
  name text not null,
  kind text not null check (kind in (
    'people_committee', 'specialised_agency', 'division', 'service_centre',
    'public_service_unit', 'vertical_agency', 'public_enterprise', 'mass_organisation')),
  level text not null check (level in ('ministry', 'province', 'district', 'commune', 'other')),
  area_code text,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  name_search text not null,
  primary key (tenant_id, id)
);
create unique index unit_code on unit (tenant_id, code, valid_from) where code is not null;
create index unit_area on unit (tenant_id, area_code);
create index unit_name_search on unit using gin (name_search gin_trgm_ops);
comment on table unit is 'State agencies, their parts, and the enterprises and organisations that take part';
comment on column unit.tenant_id is 'Tenant that keeps the unit';
comment on column unit.id is 'UUID v7; stays when the name or code changes';
comment on column unit.code is 'Agency code from the top, as H01.12 (QĐ 20/2020/QĐ-TTg); null for a division without one';
comment on column unit.code_from_bottom is 'The same as QCVN 102:2016 writes it, 000.00.12.H01; null where it has no room';
comment on column unit.name is 'Name on screens and papers';
comment on column unit.kind is 'What the unit is in the state';
comment on column unit.level is 'Level of government';
comment on column unit.area_code is 'Code of its area, read together with the validity of the unit';
comment on column unit.valid_from is 'First day';
comment on column unit.valid_to is 'First day on which the unit no longer is; null while it lasts';
comment on column unit.name_search is 'Name in lower case without accents';

create table unit_parent (
  tenant_id text not null,
  unit_id uuid not null,
  tree text not null check (tree in ('subordination', 'territory')),
  parent_id uuid not null check (parent_id <> unit_id),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  primary key (tenant_id, unit_id, tree, valid_from),
  foreign key (tenant_id, unit_id) references unit,
  foreign key (tenant_id, parent_id) references unit,
  constraint unit_parent_one_a_day exclude using gist (
    tenant_id with =, unit_id with =, tree with =, daterange(valid_from, valid_to) with &&)
);
create index unit_parent_children on unit_parent (tenant_id, parent_id, tree);
comment on table unit_parent is 'Two trees over the units: whom a unit obeys, and in whose territory its figures count';
comment on column unit_parent.tenant_id is 'Tenant of the unit';
comment on column unit_parent.unit_id is 'The child';
comment on column unit_parent.tree is 'subordination or territory';
comment on column unit_parent.parent_id is 'The parent in that tree';
comment on column unit_parent.valid_from is 'First day of this parenthood';
comment on column unit_parent.valid_to is 'First day on which it no longer holds; null while it lasts';

create table unit_succession (
  tenant_id text not null,
  predecessor_id uuid not null,
  successor_id uuid not null check (successor_id <> predecessor_id),
  on_day date not null,
  takes_open_dossiers boolean not null default false,
  primary key (tenant_id, predecessor_id, successor_id),
  foreign key (tenant_id, predecessor_id) references unit,
  foreign key (tenant_id, successor_id) references unit
);
create unique index unit_succession_heir on unit_succession (tenant_id, predecessor_id)
  where takes_open_dossiers;
comment on table unit_succession is 'Which unit took over from which; codes of a closed unit stay resolvable through it';
comment on column unit_succession.tenant_id is 'Tenant of both units';
comment on column unit_succession.predecessor_id is 'The unit that closed';
comment on column unit_succession.successor_id is 'A unit that took over from it';
comment on column unit_succession.on_day is 'First day of the succession';
comment on column unit_succession.takes_open_dossiers is 'True for the one successor that finishes the open dossiers';

create table desk (
  tenant_id text not null,
  id uuid not null,
  unit_id uuid not null,
  name text not null,
  address text,
  phone text,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit
);
create index desk_unit on desk (tenant_id, unit_id);
comment on table desk is 'Bộ phận Một cửa: where dossiers are received and results returned (NĐ 61/2018 Art. 3.3)';
comment on column desk.tenant_id is 'Tenant of the unit';
comment on column desk.id is 'UUID v7';
comment on column desk.unit_id is 'Unit whose agency code the dossiers received here carry';
comment on column desk.name is 'Name on receipts, as Trung tâm Phục vụ hành chính công xã Chợ Mới';
comment on column desk.address is 'Where it is';
comment on column desk.phone is 'Number to call';
comment on column desk.valid_from is 'First day';
comment on column desk.valid_to is 'First day on which it no longer receives; null while it does';

create table officer (
  tenant_id text not null,
  id uuid not null,
  name text not null,
  title text,
  phone text,
  email text,
  employer_id uuid,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  name_search text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, employer_id) references unit
);
comment on table officer is 'Persons who act in the system: officials, employees, postal staff under contract';
comment on column officer.tenant_id is 'Tenant the person works in';
comment on column officer.id is 'UUID v7';
comment on column officer.name is 'Full name';
comment on column officer.title is 'Title listed in public (NĐ 61/2018 Art. 9.7)';
comment on column officer.phone is 'Telephone at work';
comment on column officer.email is 'Mail at work';
comment on column officer.employer_id is 'Employer where it is not the unit of the role, as the post for a postal clerk';
comment on column officer.valid_from is 'First day in service';
comment on column officer.valid_to is 'First day out of service; null while in it';
comment on column officer.name_search is 'Name in lower case without accents';

create table role_assignment (
  tenant_id text not null,
  id uuid not null,
  officer_id uuid not null,
  role text not null check (role in (
    'desk_clerk', 'specialist', 'head', 'document_clerk', 'procedure_controller',
    'reform_officer', 'inspector', 'leader', 'administrator', 'postal_clerk')),
  unit_id uuid not null,
  desk_id uuid,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  primary key (tenant_id, id),
  foreign key (tenant_id, officer_id) references officer,
  foreign key (tenant_id, unit_id) references unit,
  foreign key (tenant_id, desk_id) references desk,
  constraint role_assignment_one_head_a_day exclude using gist (
    tenant_id with =, unit_id with =, daterange(valid_from, valid_to) with &&) where (role = 'head')
);
create index role_assignment_officer on role_assignment (tenant_id, officer_id);
create index role_assignment_unit on role_assignment (tenant_id, unit_id, role);
comment on table role_assignment is 'Roles that officers hold at a unit for a period';
comment on column role_assignment.tenant_id is 'Tenant of the officer and unit';
comment on column role_assignment.id is 'UUID v7';
comment on column role_assignment.officer_id is 'Who';
comment on column role_assignment.role is 'What; a unit has one head on a day';
comment on column role_assignment.unit_id is 'Where';
comment on column role_assignment.desk_id is 'At which desk, for clerks of a desk';
comment on column role_assignment.valid_from is 'First day';
comment on column role_assignment.valid_to is 'First day on which the role is no longer held; null while it is';

grant select, insert, update on tenant, area, area_succession, reference_load to motcua_app;

do $$
declare
  name text;
begin
  foreach name in array array['unit', 'unit_parent', 'unit_succession', 'desk', 'officer', 'role_assignment']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy of_tenant on %I using (tenant_id = current_setting(''motcua.tenant'', true))', name);
    -- Nothing of the organisation is deleted: it gets an end.
    execute format('grant select, insert, update on %I to motcua_app', name);
  end loop;
end
$$;
