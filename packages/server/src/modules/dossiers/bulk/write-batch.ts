import type { Transaction } from '../../../platform/db.ts';
import type { SealedEvent } from '../../../platform/event-store.ts';
import type { ClockRow, DossierRow, FigureLinesRow, FileRow } from '../projected-rows.ts';
import { type CopyTable, copyText, sendText } from './copy-text.ts';
import type { LivedLife } from './live-whole.ts';
import type { CounterMoves } from './numbers.ts';

/** The rows of many lives, as text that COPY takes; made before the connection is needed. */
export interface Batch {
  dossiers: number;
  facts: number;
  texts: { table: CopyTable<never>; text: string }[];
  moves: CounterMoves;
}

export function batchOf(lives: readonly LivedLife[], moves: CounterMoves): Batch {
  const sealed = lives.flatMap((life) => life.sealed);
  const lines = lives.flatMap((life) => life.lines);
  const part = <Row extends object>(table: CopyTable<Row>, rows: readonly Row[]) =>
    rows.length === 0 ? [] : [{ table, text: copyText(table, rows) }];
  return {
    dossiers: lives.length,
    facts: sealed.length,
    moves,
    texts: [
      ...part(EVENTS, sealed.map(eventRowOf)),
      ...part(
        DOSSIERS,
        lives.map(({ row }) => row),
      ),
      ...part(
        CLOCKS,
        lines.flatMap(({ clock }) => clock),
      ),
      ...part(
        FILES,
        lines.flatMap(({ files }) => files),
      ),
      ...part(FIGURES, lines.flatMap(({ figures }) => figures).flatMap(entryRowsOf)),
    ],
  };
}

/**
 * Writes a batch in the transaction of its tenant. Row-level security lets no COPY into the tables themselves: rows
 * go into tables of the connection and from there, under the policies, where they belong.
 */
export async function writeBatch(tx: Transaction, { texts }: Batch): Promise<void> {
  for (const { table, text } of texts) {
    const staged = tx(`bulk_${table.name}`);
    const columns = tx([...table.columns]);
    await tx`
      create temporary table if not exists ${staged} on commit delete rows
      as select ${columns} from ${tx(table.name)} with no data`;
    await sendText(await tx`copy ${staged} (${columns}) from stdin`.writable(), text);
    await tx`insert into ${tx(table.name)} (${columns}) select ${columns} from ${staged}`;
  }
}

const EVENTS: CopyTable<ReturnType<typeof eventRowOf>> = {
  name: 'dossier_event',
  columns: ['tenant_id', 'dossier_id', 'version', 'type', 'at', 'actor', 'event', 'hash'],
};

const CLOCKS: CopyTable<ClockRow> = {
  name: 'dossier_clock',
  columns: ['tenant_id', 'dossier_id', 'version', 'since', 'due_at', 'waiting'],
};

const FILES: CopyTable<FileRow> = {
  name: 'dossier_file',
  columns: ['tenant_id', 'file_id', 'dossier_id'],
};

const FIGURES: CopyTable<ReturnType<typeof entryRowsOf>[number]> = {
  name: 'figure_entry',
  columns: [
    ...(['tenant_id', 'dossier_id', 'version', 'line', 'measure', 'at', 'n', 'unit_id'] as const),
    ...(['desk_id', 'field', 'procedure_code', 'channel', 'officer_id'] as const),
  ],
};

/** Every column of the row, so that a new one cannot be forgotten. */
const dossierColumns: Record<keyof DossierRow, true> = {
  ...{ tenant_id: true, id: true, version: true, status: true, code: true, filing_number: true },
  ...{ procedure_code: true, procedure_name: true, procedure_version: true, field: true },
  ...{ channel: true, unit_id: true, desk_id: true, register_year: true, register_number: true },
  ...{ applicant_name: true, search: true, received_at: true, due_at: true, due_date: true },
  ...{ promised_at: true, provisional: true, waiting: true, ended_at: true, outcome: true },
  ...{ timeliness: true, delivered_at: true, apologised: true, approved: true, step: true },
  ...{ step_name: true, step_role: true, step_due_at: true, holder_unit_id: true },
  ...{ holder_id: true, holder_name: true, imported: true, review: true },
};

const DOSSIERS: CopyTable<DossierRow> = {
  name: 'dossier',
  columns: Object.keys(dossierColumns) as (keyof DossierRow)[],
};

function eventRowOf({ tenantId, dossierId, version, at, actor, event, hash }: SealedEvent) {
  return {
    ...{ tenant_id: tenantId, dossier_id: dossierId, version, type: event.type, at },
    ...{ actor: JSON.stringify(actor), event: JSON.stringify(event), hash: `\\x${hash}` },
  };
}

/** Straight into the journal: the balances are summed up once, when all is there. */
function entryRowsOf({ lines, ...place }: FigureLinesRow) {
  return lines.map(([line, measure, at, n, officer]) => ({
    ...{ ...place, line, measure, at, n },
    officer_id: officer,
  }));
}
