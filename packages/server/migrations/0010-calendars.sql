-- Working calendars: a row per change, never a changed row. The calendar of a unit at a version is all
-- changes up to it that concern the tenant or the unit.

create table calendar_version (
  tenant_id text not null references tenant,
  version int not null check (version >= 1),
  unit_id uuid,
  change text not null check (change in ('shipped', 'decision', 'closure', 'week')),
  in_force_from date not null,
  week jsonb check (jsonb_typeof(week) = 'array' and jsonb_array_length(week) = 7),
  covered_from date,
  covered_to date check (covered_to >= covered_from),
  edition text,
  source text not null,
  made_by_id uuid,
  made_by text,
  made_at timestamptz not null,
  primary key (tenant_id, version),
  foreign key (tenant_id, unit_id) references unit,
  check (change <> 'week' or week is not null),
  check ((change = 'shipped') = (edition is not null))
);
comment on table calendar_version is 'Changes of the working calendars of a tenant, numbered through all its units';
comment on column calendar_version.tenant_id is 'Tenant whose calendars these are';
comment on column calendar_version.version is 'Number that a dossier keeps of its reception';
comment on column calendar_version.unit_id is 'Unit that it concerns; null: every unit';
comment on column calendar_version.change is 'shipped: reference data; decision: a day was settled; closure: offices close; week: hours of work';
comment on column calendar_version.in_force_from is 'Dossiers received from this day on are counted by it; earlier promises stay';
comment on column calendar_version.week is 'Seven lists of sessions, Monday first, in minutes of the day; null where the week stays';
comment on column calendar_version.covered_from is 'First day for which holidays are known; null where that stays';
comment on column calendar_version.covered_to is 'Last such day';
comment on column calendar_version.edition is 'SHA-256 of the shipped files';
comment on column calendar_version.source is 'Decision, dispatch or reference data behind the change';
comment on column calendar_version.made_by_id is 'Officer who entered it; null for the system';
comment on column calendar_version.made_by is 'Name of that officer then';
comment on column calendar_version.made_at is 'When it was entered';

create table calendar_entry (
  tenant_id text not null,
  version int not null,
  date date not null,
  kind text not null check (kind in (
    'public_holiday', 'day_in_lieu', 'swapped_off', 'make_up_day', 'local_closure')),
  name text not null,
  name_en text,
  confirmed boolean not null,
  applied boolean not null,
  source text not null,
  sessions jsonb check (jsonb_typeof(sessions) = 'array'),
  paired_with date,
  same_in_every_choice boolean not null default false,
  primary key (tenant_id, version, date, kind),
  foreign key (tenant_id, version) references calendar_version
);
create index calendar_entry_date on calendar_entry (tenant_id, date);
comment on table calendar_entry is 'Days that differ from the week, as a version set them; a later version of the same day and kind replaces';
comment on column calendar_entry.tenant_id is 'Tenant of the version';
comment on column calendar_entry.version is 'Version that set the day';
comment on column calendar_entry.date is 'The legal day';
comment on column calendar_entry.kind is 'What it is';
comment on column calendar_entry.name is 'Name in Vietnamese, as the ledger of a due date says it';
comment on column calendar_entry.name_en is 'Name in English';
comment on column calendar_entry.confirmed is 'False while the decision that fixes the day is not known';
comment on column calendar_entry.applied is 'Whether it counts';
comment on column calendar_entry.source is 'Article or dispatch';
comment on column calendar_entry.sessions is 'What is worked on a make-up day or during a closure; null: a usual day, or nothing';
comment on column calendar_entry.paired_with is 'Other day of a swap, or the holiday made good';
comment on column calendar_entry.same_in_every_choice is 'Undecided, but off under every choice the law leaves';

do $$
declare
  name text;
begin
  foreach name in array array['calendar_version', 'calendar_entry']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy of_tenant on %I using (tenant_id = current_setting(''motcua.tenant'', true))', name);
    -- A change is a new version: nothing is updated or deleted.
    execute format('grant select, insert on %I to motcua_app', name);
  end loop;
end
$$;
