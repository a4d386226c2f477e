import type { Dossier } from '@motcua/domain/dossier/dossier.ts';
import type { Recorded } from '@motcua/domain/dossier/events.ts';
import { entriesOf } from '@motcua/domain/figures/entries-of.ts';
import { type FigureEntry, isSamePlace } from '@motcua/domain/figures/entry.ts';
import type { FigureLine, FigureLinesRow } from './projected-rows.ts';

/** What a fact adds to the journal of figures: one row for each agency in whose books it counts. */
export function figureRowsOf(
  tenantId: string,
  change: { before: Dossier | null; after: Dossier; recorded: Recorded },
): FigureLinesRow[] {
  const { after, recorded } = change;
  const rows: FigureLinesRow[] = [];
  const places: FigureEntry[] = [];
  entriesOf(change).forEach((entry, index) => {
    const known = places.findIndex((place) => isSamePlace(place, entry));
    const line: FigureLine = [index, entry.measure, entry.at, entry.n, entry.officerId];
    if (known !== -1) {
      rows[known]?.lines.push(line);
      return;
    }
    places.push(entry);
    rows.push({
      ...{ tenant_id: tenantId, dossier_id: after.id, version: recorded.version },
      ...{ unit_id: entry.unitId, desk_id: entry.deskId, field: entry.field },
      ...{ procedure_code: entry.procedureCode, channel: entry.channel },
      lines: [line],
    });
  });
  return rows;
}
