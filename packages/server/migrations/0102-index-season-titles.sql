-- A trial before the season that counts, or one for wards and one for communes: told apart by their titles.

alter table index_season drop constraint index_season_tenant_id_unit_id_level_year_set_id_key;
alter table index_season add constraint index_season_once unique (tenant_id, unit_id, level, year, set_id, title);
