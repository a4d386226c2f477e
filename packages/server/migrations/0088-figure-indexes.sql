-- What is later than now counts in every answer about now: from the index alone.
drop index figure_entry_measure;
create index figure_entry_measure on figure_entry (tenant_id, unit_id, measure, at) include (n);

-- Which procedures were filed online, for a hundred units at once: these rows only, and from the index alone.
create index figure_total_filed_online on figure_total (tenant_id, unit_id, axis, grain, start, key)
  where cut = 'procedure' and coalesce(received_online_full, 0) + coalesce(received_online_partial, 0)
    + coalesce(received_online_other, 0) > 0;
