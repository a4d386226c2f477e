-- What the platform itself keeps; every later migration grants the role motcua_app exactly what it needs.

comment on schema motcua is 'All tables of Một Cửa';
comment on table schema_migration is 'Which numbered files of migrations/ this database has applied';
comment on column schema_migration.number is 'Number in the name of the file';
comment on column schema_migration.name is 'Name of the file';
comment on column schema_migration.checksum is 'SHA-256 of the file as it was applied; a later change is refused';
comment on column schema_migration.applied_at is 'When it was applied';

-- The queue belongs to the owner; the application may add to it and nothing else.
create function enqueue_job(task text, payload json, job_key text, run_at timestamptz)
returns void language sql security definer set search_path = pg_catalog as $$
  select graphile_worker.add_job(
    identifier => task, payload => payload, job_key => job_key, run_at => run_at);
$$;
comment on function enqueue_job is 'Queues a job in the transaction of the caller';
revoke execute on function enqueue_job from public;
grant execute on function enqueue_job to motcua_app;
grant select on schema_migration to motcua_app;
