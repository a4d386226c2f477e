import type { RegisterSummary, SummaryQuery } from '@motcua/contract/register-entries.ts';
import {
  type CountedUnit,
  type CountQuestion,
  countRegister,
  type RegisterCounts,
} from '@motcua/domain/reform-register/counts.ts';
import type { RegisterDefinition } from '@motcua/domain/reform-register/definition.ts';
import { writeSentence } from '@motcua/domain/reform-register/sentence.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { plainDate, yearOf } from '@motcua/domain/shared/plain-date.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { todayOf } from '../../platform/clock.ts';
import { noteRead, openRegister, unitsAsked } from './context.ts';
import { groundOf } from './count-entries.ts';
import type { RegisterParts } from './ports.ts';

/** What a register counts in a period, its shares, its sentences, and the same by level of unit. */
export async function summarise(
  parts: RegisterParts,
  officer: SignedIn,
  { code, query }: { code: string; query: SummaryQuery },
): Promise<RegisterSummary> {
  const register = await openRegister(parts, officer, code);
  const { definition } = register;
  const asked = await unitsAsked(parts, officer, { read: register.read, unit: query.unit });
  const { from, to } = periodOf(parts, query);
  await noteRead(parts, officer, {
    ...{ definition, unitId: asked.unit?.id ?? null, what: 'summary' },
  });
  const { unitIds } = asked;
  const ground = await groundOf(parts, officer.tenantId, { definition, unitIds, from, to });
  const question = { ...ground, from, to };
  const all = countRegister(definition, question);
  return {
    ...{ from, to, unit: asked.unit },
    ...countsView(definition, all),
    sentences: (definition.sentences ?? []).map((rule) => ({
      code: rule.code,
      ...writeSentence(rule, all.counts),
    })),
    levels: byLevel(definition, question),
  };
}

/** This year up to its end, unless told otherwise. Throws `register.period-upside-down`. */
export function periodOf(
  parts: Pick<RegisterParts, 'clock'>,
  query: { from?: PlainDate | undefined; to?: PlainDate | undefined },
): { from: PlainDate; to: PlainDate } {
  const year = yearOf(query.to ?? query.from ?? todayOf(parts));
  const from = query.from ?? plainDate(year, 1, 1);
  const to = query.to ?? plainDate(Math.max(year, yearOf(from)), 12, 31);
  if (from > to) throw new DomainError('register.period-upside-down');
  return { from, to };
}

function byLevel(
  definition: RegisterDefinition,
  question: CountQuestion,
): RegisterSummary['levels'] {
  const levels = [...new Set(question.units.map(({ level }) => level))];
  const kept = new Set(question.entries.map(({ unitId }) => unitId));
  const isUsed = (units: readonly CountedUnit[]) => units.some(({ id }) => kept.has(id));
  return levels.flatMap((level) => {
    const units = question.units.filter((unit) => unit.level === level);
    if (!isUsed(units) && !definition.counts.some((rule) => rule.units ?? rule.owed)) return [];
    const counts = countRegister(definition, { ...question, units });
    return [{ level, ...countsView(definition, counts) }];
  });
}

function countsView(
  definition: RegisterDefinition,
  { counts, shares, means }: RegisterCounts,
): Pick<RegisterSummary, 'counts' | 'shares' | 'means'> {
  return {
    counts: definition.counts.map(({ code, name }) => ({
      ...{ code, ...name, value: counts[code] ?? 0 },
    })),
    shares: (definition.shares ?? []).map(({ code, name, none }, index) => ({
      ...{ code, ...name },
      numerator: shares[index]?.numerator ?? 0,
      denominator: shares[index]?.denominator ?? 0,
      ratio: shares[index]?.ratio ?? null,
      none: none ?? { vi: 'không phát sinh', en: 'none arose' },
    })),
    means: (definition.means ?? []).map(({ code, name }, index) => ({
      ...{ code, ...name },
      years: means[index]?.years ?? 1,
      mean: means[index]?.mean ?? 0,
    })),
  };
}
