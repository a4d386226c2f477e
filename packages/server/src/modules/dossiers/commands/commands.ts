import type { FileStore } from '../../../platform/files.ts';
import { type FillOrder, fillDossiers } from '../bulk/fill-dossiers.ts';
import { type Act, actOnDossier } from './act-on-dossier.ts';
import { beginDossier, type FirstAct } from './begin-dossier.ts';
import { closeDay } from './close-day.ts';
import type { CommandParts } from './parts.ts';
import { receiveDossier } from './receive-dossier.ts';
import { uploadFile } from './upload-file.ts';

/** What the module does. */
export function commandsOf(parts: CommandParts & { files: FileStore }) {
  return {
    receive: (given: Parameters<typeof receiveDossier>[1]) => receiveDossier(parts, given),
    begin: (act: FirstAct) => beginDossier(parts, act),
    act: (act: Act) => actOnDossier(parts, act),
    upload: (given: Parameters<typeof uploadFile>[1]) => uploadFile(parts, given),
    /** Whole lives by the same decider, many at once; for generated years, never for the desk. */
    fill: (order: FillOrder) => fillDossiers(parts.db, order),
    /** Closes yesterday for every tenant, where that was not done yet, and forgets old answers. */
    closeDay: () => closeDay(parts),
  };
}
