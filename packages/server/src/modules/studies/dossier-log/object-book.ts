import type { LoggedDossier } from './logged-dossier.ts';
import { idOf, logTime, type OcelPart, type Places } from './ocel-parts.ts';

/**
 * Everything dossiers are related to: procedures, units, desks, officers, steps. Thousands at most, so
 * they are gathered while a million dossiers go by.
 */
export function createObjectBook(places: Places) {
  const parts = new Map<string, OcelPart>();

  function note(id: string, make: () => Omit<OcelPart, 'id'>): void {
    if (!parts.has(id)) parts.set(id, { id, ...make() });
  }

  function noteUnit(id: string): void {
    const { code = null, name = id } = places.units.get(id) ?? {};
    note(idOf.unit(id), () => ({
      ...{ type: 'unit', time: BEFORE_ALL, values: { code, name }, relations: [] },
    }));
  }

  function noteDesk(id: string): void {
    const desk = places.desks.get(id);
    if (desk !== undefined) noteUnit(desk.unitId);
    const relations =
      desk === undefined ? [] : [{ objectId: idOf.unit(desk.unitId), qualifier: 'of' }];
    note(idOf.desk(id), () => ({
      ...{ type: 'desk', time: BEFORE_ALL, values: { name: desk?.name ?? id }, relations },
    }));
  }

  function noteOfficer(name: string): void {
    note(idOf.officer(name), () => ({
      ...{ type: 'officer', time: BEFORE_ALL, values: { name }, relations: [] },
    }));
  }

  function noteSteps({ process, row }: LoggedDossier): void {
    if (process === null) return;
    for (const step of process.steps)
      note(idOf.step(process, step), () => ({
        ...{ type: 'step', time: BEFORE_ALL },
        values: {
          ...{ name: step.label, role: step.role, number: step.no },
          allowance_days: step.allowanceDays,
        },
        relations: [{ objectId: idOf.procedure(row.procedureCode), qualifier: 'of' }],
      }));
  }

  return {
    /** Notes all that a dossier and its events are related to. */
    add(dossier: LoggedDossier): void {
      const { row } = dossier;
      const { procedureCode: code, procedureName: name, field } = row;
      note(idOf.procedure(code), () => ({
        ...{ type: 'procedure', time: BEFORE_ALL, values: { code, name, field }, relations: [] },
      }));
      noteUnit(row.unitId);
      if (row.deskId !== null) noteDesk(row.deskId);
      noteSteps(dossier);
      for (const event of dossier.events) {
        noteOfficer(event.officer);
        noteUnit(event.unitId);
        if (event.to !== null) noteOfficer(event.to.officer);
        if (event.toUnitId !== null) noteUnit(event.toUnitId);
      }
    },
    /** Those not yet taken: a database gets each once, as it comes. */
    list: (): IterableIterator<OcelPart> => parts.values(),
  };
}

/** Places and people are there before every event. */
const BEFORE_ALL = logTime('1970-01-01T00:00:00Z');
