-- The newest dossiers that count in a figure, of a hundred units at once: from the index alone.
drop index figure_entry_measure;
create index figure_entry_measure on figure_entry (tenant_id, unit_id, measure, at) include (n, dossier_id);

-- How old is what is open, of a hundred units at once: from the index alone.
create index dossier_open_due on dossier (tenant_id, unit_id, due_at) include (waiting)
  where ended_at is null and received_at is not null and due_at is not null;

-- What waits for a signature, the step that is due first: of all units at once, without reading what comes after.
drop index dossier_approval;
create index dossier_approval on dossier (tenant_id, step_due_at, id) include (unit_id)
  where ended_at is null and step_role in ('head', 'leader') and not approved;
comment on index dossier_approval is 'Dossiers waiting for a signature, by the instant their step is due';
