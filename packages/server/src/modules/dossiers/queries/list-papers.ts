import type { DossierView } from '@motcua/contract/dossiers.ts';
import type { DossierEventType } from '@motcua/domain/dossier/events.ts';
import { findForm, type Form, type FormSet, formSetOn } from '@motcua/domain/dossier/form-set.ts';
import { plainDateOf, VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import type { ReadDossier } from './read-dossier.ts';

/** The fact that makes each paper printable. */
const paperOf: readonly [DossierEventType, Form][] = [
  ['DossierAccepted', 'receipt'],
  ['SupplementRequested', 'supplement'],
  ['DossierDeclined', 'decline'],
  ['ApologyIssued', 'apology'],
  ['DossierStopped', 'stop'],
  ['DossierAccepted', 'control-slip'],
];

/** The papers that this dossier has reached, with number and title of its own form set. */
export function listPapers({ dossier, history }: ReadDossier): DossierView['papers'] {
  const happened = new Set(history.map(({ event }) => event.type));
  const set = formSetOf({ dossier, history });
  return paperOf.flatMap(([fact, form]) => {
    const title = happened.has(fact) ? findForm(set, form) : undefined;
    if (title === undefined) return [];
    const href = `/api/v1/dossiers/${dossier.id}/papers/${form}.pdf`;
    return [{ form, number: title.number, title: title.title, href }];
  });
}

/** The set in force on the day of reception; before it, on the day of the first fact. */
function formSetOf({ dossier, history }: Pick<ReadDossier, 'dossier' | 'history'>): FormSet {
  const [first] = history;
  if (dossier.reception !== null) return dossier.reception.formSet;
  if (first === undefined) throw new Error('A dossier begins with a fact.');
  return formSetOn(plainDateOf(first.at, VIETNAM_OFFSET_MINUTES));
}
