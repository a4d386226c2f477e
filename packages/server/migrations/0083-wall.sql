-- What the operations wall looks for: the few open dossiers that lie with somebody who signs.

create index dossier_approval on dossier (tenant_id, unit_id, step_due_at)
  where ended_at is null and step_role in ('head', 'leader');
comment on index dossier_approval is 'Dossiers waiting for a signature, by agency';
