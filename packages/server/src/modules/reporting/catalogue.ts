import { FIGURE_NAMES } from '@motcua/contract/figures.ts';
import type { ReportFormAnswer, ReportFormList } from '@motcua/contract/report-forms.ts';
import type { RegimeList } from '@motcua/contract/reporting-regimes.ts';
import { checkForm, countedOf, type FormFault } from '@motcua/domain/reporting/check-form.ts';
import type { ReportForm } from '@motcua/domain/reporting/form.ts';
import type { ReportingRegime } from '@motcua/domain/reporting/regime.ts';
import { type Language, wordsOf } from '@motcua/domain/scoring/words.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { readReportingRegime } from '@motcua/contract/report-form-faults.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db.ts';
import type { FactSource } from '../../platform/fact-source.ts';
import { shippedForms, shippedRegimes } from './shipped-forms.ts';
import * as store from './store-catalogue.ts';

export type ReportCatalogue = ReturnType<typeof createReportCatalogue>;

type Origin = 'shipped' | 'own';

/** Forms and regimes of an office: the shipped ones, and its own, which replace those of the same code. */
export function createReportCatalogue({
  db,
  clock,
  sources,
}: {
  db: Database;
  clock: Clock;
  sources: readonly FactSource[];
}) {
  const forms = async (tenantId: string) =>
    merged(shippedForms(), await db.inTenant(tenantId, (tx) => store.listOwnForms(tx, tenantId)));
  const regimes = async (tenantId: string) =>
    merged(
      shippedRegimes(),
      await db.inTenant(tenantId, (tx) => store.listOwnRegimes(tx, tenantId)),
    );
  return {
    listForms: async (tenantId: string, language: Language = 'vi'): Promise<ReportFormList> => ({
      items: (await forms(tenantId)).map(({ one, origin }) => formLine(one, origin, language)),
    }),
    /** Throws `report-form.not-found`. */
    getForm: async (tenantId: string, code: string): Promise<ReportFormAnswer> => {
      const found = (await forms(tenantId)).find(({ one }) => one.code === code);
      if (found === undefined) throw new DomainError('report-form.not-found', { code });
      return { origin: found.origin, form: found.one as ReportFormAnswer['form'] };
    },
    listRegimes: async (tenantId: string): Promise<RegimeList> => ({
      items: (await regimes(tenantId)).map(({ one, origin }) => ({
        origin,
        regime: one as RegimeList['items'][number]['regime'],
      })),
    }),
    /** Throws `reporting-regime.not-found`. */
    getRegime: async (tenantId: string, code: string): Promise<ReportingRegime> => {
      const found = (await regimes(tenantId)).find(({ one }) => one.code === code);
      if (found === undefined) throw new DomainError('reporting-regime.not-found', { code });
      return found.one;
    },
    /** Adds a form, or a new edition of it. Throws `report-form.faulty`. */
    addForm: async (tenantId: string, form: ReportForm, by: string): Promise<void> => {
      const [fault, ...more] = [...checkForm(form, FIGURE_NAMES), ...unknownCounts(form, sources)];
      if (fault !== undefined)
        throw new DomainError('report-form.faulty', {
          where: fault.path.join('.'),
          ...{ faultVi: fault.vi, faultEn: fault.en, more: more.length },
        });
      await db.inTenant(tenantId, (tx) =>
        store.insertForm(tx, form, { tenantId, at: clock(), by }),
      );
    },
    /** Adds a regime, or a new edition of it. Throws `reporting-regime.faulty`, `report-form.not-found`. */
    addRegime: async (tenantId: string, value: ReportingRegime, by: string): Promise<void> => {
      const { regime, faults } = readReportingRegime(value);
      if (regime === null)
        throw new DomainError('reporting-regime.faulty', {
          where: faults[0]?.where ?? '',
          ...{ faultVi: faults[0]?.vi ?? '', faultEn: faults[0]?.en ?? '' },
        });
      const known = (await forms(tenantId)).map(({ one }) => one.code);
      const unknown = formsOf(regime).find((code) => !known.includes(code));
      if (unknown !== undefined) throw new DomainError('report-form.not-found', { code: unknown });
      await db.inTenant(tenantId, (tx) =>
        store.insertRegime(tx, regime, { tenantId, at: clock(), by }),
      );
    },
  };
}

/** What no module of this installation counts; the names that there are, to choose from. */
function unknownCounts(form: ReportForm, sources: readonly FactSource[]): FormFault[] {
  const known = sources.flatMap(({ measures }) => measures.map(({ name }) => name)).sort();
  return countedOf(form)
    .filter((name) => !known.includes(name))
    .map((name) => ({
      path: [name],
      vi: `Không phân hệ nào đếm “${name}”; có: ${known.join(', ')}.`,
      en: `No module counts “${name}”; there are: ${known.join(', ')}.`,
    }));
}

/** Every form that levels of a regime fill in. */
export function formsOf({ form, duties }: ReportingRegime): string[] {
  return [...new Set([form, ...duties.flatMap((duty) => duty.form ?? [])])];
}

function merged<T extends { code: string }>(
  shipped: readonly T[],
  own: readonly T[],
): { one: T; origin: Origin }[] {
  const replaced = new Set(own.map(({ code }) => code));
  return [
    ...shipped
      .filter(({ code }) => !replaced.has(code))
      .map((one) => ({ one, origin: 'shipped' as const })),
    ...own.map((one) => ({ one, origin: 'own' as const })),
  ].sort((a, b) => (a.one.code < b.one.code ? -1 : 1));
}

function formLine(
  form: ReportForm,
  origin: Origin,
  language: Language,
): ReportFormList['items'][number] {
  const { code, number, title, source, validFrom, validTo, levels, periods, sections } = form;
  return {
    ...{ code, number, title: wordsOf(title)[language], validFrom, origin },
    document: source.document,
    ...{ validTo: validTo ?? null, levels: [...levels], periods: [...periods] },
    hasText: (sections ?? []).length > 0,
  };
}
