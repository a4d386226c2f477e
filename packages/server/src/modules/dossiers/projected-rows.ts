/** The summary row of a dossier, in the words of the table `dossier`. */
export interface DossierRow {
  tenant_id: string;
  id: string;
  version: number;
  status: string;
  code: string | null;
  filing_number: string | null;
  procedure_code: string;
  procedure_name: string;
  procedure_version: number;
  field: string;
  channel: string;
  unit_id: string;
  desk_id: string | null;
  register_year: number | null;
  register_number: number | null;
  applicant_name: string;
  search: string;
  received_at: string | null;
  due_at: string | null;
  due_date: string | null;
  promised_at: string | null;
  provisional: boolean;
  waiting: boolean;
  ended_at: string | null;
  outcome: string | null;
  timeliness: string | null;
  delivered_at: string | null;
  apologised: boolean;
  approved: boolean;
  step: number | null;
  step_name: string | null;
  step_role: string | null;
  step_due_at: string | null;
  holder_unit_id: string | null;
  holder_id: string | null;
  holder_name: string | null;
  imported: boolean;
  review: string[];
}

/** A change of the clock: how things stood from `since` on. */
export interface ClockRow {
  tenant_id: string;
  dossier_id: string;
  version: number;
  since: string;
  due_at: string;
  waiting: boolean;
}

/** A file that the history of a dossier names. */
export interface FileRow {
  tenant_id: string;
  file_id: string;
  dossier_id: string;
}

/** The agency that had a dossier before it was given to a successor. */
export interface HomeRow {
  tenant_id: string;
  dossier_id: string;
  version: number;
  unit_id: string;
  until: string;
}

/** A line of the journal of figures: its number within the fact, measure, instant, n, officer. */
export type FigureLine = [number, string, string, number, string | null];

/** What a fact adds to the figures of one agency; folded into journal and balances a moment later. */
export interface FigureLinesRow {
  tenant_id: string;
  dossier_id: string;
  version: number;
  unit_id: string;
  desk_id: string | null;
  field: string;
  procedure_code: string;
  channel: string;
  lines: FigureLine[];
}

/** What a fact makes of the tables. `review` comes from the first fact and stays. */
export interface Projection {
  row: DossierRow;
  clock: ClockRow[];
  files: FileRow[];
  homes: HomeRow[];
  figures: FigureLinesRow[];
}
