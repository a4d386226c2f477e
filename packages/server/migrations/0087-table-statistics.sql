-- Whoever filled tables by the thousands tells the planner at once: until then it believes them to be small. Only the
-- owner of a table may, and the server works with less.
create function refresh_statistics() returns void
language plpgsql security definer set search_path = motcua, pg_temp as $$
begin
  analyze dossier, dossier_event, dossier_clock, figure_entry, figure_total;
end
$$;
revoke all on function refresh_statistics() from public;
grant execute on function refresh_statistics() to motcua_app;
comment on function refresh_statistics() is 'Statistics of the tables that bulk work fills, made anew';
