-- What is later than an instant of a day counts in no answer about that instant: all lines of some hours, at once.
create index figure_entry_at on figure_entry (tenant_id, at) include (unit_id, measure, n);
