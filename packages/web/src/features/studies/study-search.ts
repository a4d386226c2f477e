import { behindSchema, type ProcessAsked, processAskedSchema } from '@motcua/contract/studies.ts';
import { caseOrders } from '@motcua/domain/study/case-rows.ts';
import { isPlainDate, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import * as z from 'zod';
import { fromAddress } from '../../lib/from-address.ts';

export const STUDY_VIEWS = [
  ...(['overview', 'map', 'variants', 'waiting', 'rework', 'hands'] as const),
  ...(['register', 'comparison', 'conformance', 'cases'] as const),
] as const;
export type StudyView = (typeof STUDY_VIEWS)[number];

const date = z.string().refine(isPlainDate).optional().catch(undefined);
const conditions = z.array(z.string().max(800)).max(20).optional().catch(undefined);
const percent = z.number().min(0).max(100).optional().catch(undefined);

const studySearchSchema = z.object({
  view: z.enum(STUDY_VIEWS).optional().catch(undefined),
  /** The part that is shown: days on which cases began, and `key=value` of each condition. */
  from: date,
  to: date,
  where: conditions,
  clock: z.enum(['working', 'wall']).optional().catch(undefined),
  /** The map: what connections say, how many are drawn. */
  measure: z.enum(['frequency', 'time']).optional().catch(undefined),
  paths: percent,
  activities: z.number().int().min(1).optional().catch(undefined),
  /** The figure whose cases are listed, their order, and the one that is open. */
  behind: behindSchema.optional().catch(undefined),
  order: z.enum(caseOrders).optional().catch(undefined),
  case: z.number().int().min(0).optional().catch(undefined),
  process: processAskedSchema.optional().catch(undefined),
  /** The second side of a comparison. */
  other: z.uuid().optional().catch(undefined),
  otherFrom: date,
  otherTo: date,
  otherWhere: conditions,
  compare: z.boolean().optional().catch(undefined),
});

/** All of what is looked at lives in the address: “back” walks the same way home, and a bookmark finds it again. */
export type StudySearch = z.output<typeof studySearchSchema>;

export function studySearch(raw: Record<string, unknown>): StudySearch {
  return fromAddress(studySearchSchema, raw);
}

/** A part of a log as the screens hold it. */
export interface PartShown {
  from?: PlainDate | undefined;
  to?: PlainDate | undefined;
  where: string[];
}

export function partOf({ from, to, where = [] }: StudySearch): PartShown {
  return { from, to, where };
}

export function otherPartOf({ otherFrom, otherTo, otherWhere = [] }: StudySearch): PartShown {
  return { from: otherFrom, to: otherTo, where: otherWhere };
}

export function isWhole({ from, to, where }: PartShown): boolean {
  return from === undefined && to === undefined && where.length === 0;
}

/** `channel=Internet` as the server takes it in a body; the value may hold an equals sign. */
export function conditionOf(text: string): { key: string; value: string } {
  const mark = text.indexOf('=');
  return mark === -1
    ? { key: text, value: '' }
    : { key: text.slice(0, mark), value: text.slice(mark + 1) };
}

export type { ProcessAsked };
