import type { DossierView } from '@motcua/contract/dossiers.ts';
import type { Paper } from '@motcua/contract/papers.ts';
import type { DossierEventType } from '@motcua/domain/dossier/events.ts';
import {
  findForm,
  type FormSet,
  formSetOn,
  REFUSAL_NOTICE,
} from '@motcua/domain/dossier/form-set.ts';
import { plainDateOf, VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import type { ReadDossier } from './read-dossier.ts';

/** The fact that makes each paper printable. */
const paperOf: readonly [DossierEventType, Exclude<Paper, 'ledger'>][] = [
  ['DossierAccepted', 'receipt'],
  ['SupplementRequested', 'supplement'],
  ['DossierDeclined', 'decline'],
  ['ApologyIssued', 'apology'],
  ['DossierStopped', 'stop'],
  ['DossierRefused', 'refusal'],
  ['DossierAccepted', 'control-slip'],
];

/** The papers that this dossier has reached, with number and title of its own form set; a letter has no number. */
export function listPapers({ dossier, history }: ReadDossier): DossierView['papers'] {
  const happened = new Set(history.map(({ event }) => event.type));
  const set = formSetOf({ dossier, history });
  return paperOf.flatMap(([fact, form]) => {
    const title = form === 'refusal' ? letter : findForm(set, form);
    if (!happened.has(fact) || title === undefined) return [];
    const href = `/api/v1/dossiers/${dossier.id}/papers/${form}.pdf`;
    return [{ form, number: title.number, title: title.title, href }];
  });
}

const letter = { number: '', title: REFUSAL_NOTICE };

/** The set in force on the day of reception; before it, on the day of the first fact. */
function formSetOf({ dossier, history }: Pick<ReadDossier, 'dossier' | 'history'>): FormSet {
  const [first] = history;
  if (dossier.reception !== null) return dossier.reception.formSet;
  if (first === undefined) throw new Error('A dossier begins with a fact.');
  return formSetOn(plainDateOf(first.at, VIETNAM_OFFSET_MINUTES));
}
