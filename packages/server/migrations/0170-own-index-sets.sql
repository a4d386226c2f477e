-- Indexes that an office describes itself: a season takes the newest edition and keeps it.

create table index_set (
  tenant_id text not null references tenant,
  id text not null,
  edition int not null check (edition >= 1),
  set jsonb not null,
  binding jsonb not null,
  added_at timestamptz not null,
  added_by text not null,
  primary key (tenant_id, id, edition)
);
comment on table index_set is 'Sets of an index that an office added to the shipped ones; a change is a new edition';
comment on column index_set.tenant_id is 'Tenant';
comment on column index_set.id is 'Id of the set; one of the shipped ids replaces that set in the seasons of this tenant';
comment on column index_set.edition is 'Counts from 1; the newest holds for seasons that are opened';
comment on column index_set.set is 'Fields, criteria and items, as docs/reference/sets.md tells';
comment on column index_set.binding is 'What counts each measure of the set';
comment on column index_set.added_at is 'When';
comment on column index_set.added_by is 'Which command by which user of the system';

alter table index_season add column binding jsonb;
comment on column index_season.binding is 'What counts each measure, of an own set as it was when the season was opened; null: as shipped';

alter table index_set enable row level security;
alter table index_set force row level security;
create policy tenant_only on index_set
  using (tenant_id = current_setting('motcua.tenant', true))
  with check (tenant_id = current_setting('motcua.tenant', true));
grant select, insert on index_set to motcua_app;
