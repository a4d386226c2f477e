-- Years made by the generator, so that nobody ever takes their dossiers for real ones.

create table generated_year (
  tenant_id text not null references tenant,
  id uuid not null,
  scope text not null,
  seed bigint not null,
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  by_name text not null,
  begun_at timestamptz not null,
  dossiers int not null default 0,
  facts int not null default 0,
  finished_at timestamptz,
  primary key (tenant_id, id)
);
comment on table generated_year is 'Which dossiers of a tenant are made up: each row is one run of the generator';
comment on column generated_year.tenant_id is 'Tenant that was filled';
comment on column generated_year.id is 'UUID v7';
comment on column generated_year.scope is 'What was asked for: nation, a province or a district';
comment on column generated_year.seed is 'The same seed, scope and days give the same dossiers';
comment on column generated_year.from_day is 'First day of reception';
comment on column generated_year.to_day is 'Last day; nothing happens after it';
comment on column generated_year.by_name is 'Which command by which user of the system';
comment on column generated_year.begun_at is 'When the run began';
comment on column generated_year.dossiers is 'Dossiers in the tables so far, declined requests among them';
comment on column generated_year.facts is 'Their facts';
comment on column generated_year.finished_at is 'When it was whole; null while it runs, and for ever when it was broken off';

alter table generated_year enable row level security;
alter table generated_year force row level security;
create policy tenant_only on generated_year
  using (tenant_id = current_setting('motcua.tenant', true))
  with check (tenant_id = current_setting('motcua.tenant', true));
grant select, insert, update on generated_year to motcua_app;
