import { readFileSync } from 'node:fs';
import type { CauseList } from '@motcua/contract/seasons.ts';
import { causeListSchema } from '@motcua/contract/seasons.ts';
import type { Words } from '@motcua/domain/scoring/words.ts';
import { UNSTATED_CAUSE } from '@motcua/domain/season/causes.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import * as z from 'zod';

const file = new URL('../../../../../reference-data/index-causes.json', import.meta.url);
const shape = z.object({ causes: causeListSchema.shape.items });
let known: CauseList['items'] | undefined;

/** The list of causes by which lost points are grouped; read once. */
export function listCauses(): CauseList['items'] {
  known ??= shape.parse(JSON.parse(readFileSync(file, 'utf8'))).causes;
  return known;
}

/** Throws `season.cause-unknown`. */
export function requireCause(cause: string | undefined): string | null {
  if (cause === undefined) return null;
  if (listCauses().some(({ code }) => code === cause)) return cause;
  throw new DomainError('season.cause-unknown', { cause });
}

export function nameOfCause(cause: string): Words {
  return listCauses().find(({ code }) => code === cause)?.name ?? UNSTATED_CAUSE.name;
}
