import type { DossierCommandType } from '@motcua/domain/dossier/commands.ts';
import type { ActSpec } from './act-spec.ts';
import { clockActs } from './clock-acts.ts';
import { endingActs } from './ending-acts.ts';
import { workActs } from './work-acts.ts';

/** Every act an officer can do with a dossier that exists: what it asks, and where it goes. */
export const actSpecs: Record<Exclude<DossierCommandType, 'submitDossier'>, ActSpec> = {
  ...workActs,
  ...clockActs,
  ...endingActs,
};

export type ActName = keyof typeof actSpecs;

export function isActName(name: string): name is ActName {
  return Object.hasOwn(actSpecs, name);
}

/** Acts that bring a dossier on; the others may come at any time and never lead the page. */
const leading: ReadonlySet<ActName> = new Set([
  'acceptDossier',
  'handOver',
  'supplementDossier',
  'recordPayment',
  'proposeResult',
  'approveDossier',
  'refuseDossier',
  'recordResult',
  'deliverResult',
  'takeOver',
]);

/** What the server put first, when it is an act that brings the dossier on; the rest stays in its order. */
export function splitActs(available: readonly string[]): {
  next: ActName | null;
  others: ActName[];
} {
  const [first, ...rest] = available.filter(isActName);
  if (first === undefined) return { next: null, others: [] };
  return leading.has(first)
    ? { next: first, others: rest }
    : { next: null, others: [first, ...rest] };
}
