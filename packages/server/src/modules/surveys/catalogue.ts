import { type QuestionnaireList, questionnaireSchema } from '@motcua/contract/questionnaires.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { type Questionnaire, questionnaireFaults } from '@motcua/domain/survey/questionnaire.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { type SignedIn, withRole } from '../../platform/auth.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db.ts';

/** Who puts another questionnaire in the place of a shipped one. */
const mayReplaceQuestionnaires = withRole('administrator');

export type Catalogue = ReturnType<typeof createCatalogue>;

/** The shipped questionnaires, and those of an office, which stand before a shipped one of the same code. */
export function createCatalogue({ db, clock }: { db: Database; clock: Clock }) {
  async function list(tenantId: string): Promise<QuestionnaireList> {
    const rows = await db.inTenant(
      tenantId,
      (tx) => tx<{ questionnaire: unknown }[]>`
        select questionnaire from questionnaire where tenant_id = ${tenantId} order by code`,
    );
    const own = rows.map((row) => questionnaireSchema.parse(row.questionnaire));
    const replaced = new Set(own.map(({ code }) => code));
    return {
      items: [
        ...own.map((questionnaire) => ({ own: true, questionnaire })),
        ...shippedQuestionnaires()
          .filter(({ code }) => !replaced.has(code))
          .map((questionnaire) => ({ own: false, questionnaire })),
      ],
    };
  }
  return {
    list,
    /** Throws `questionnaire.not-found`. */
    get: async (tenantId: string, code: string): Promise<Questionnaire> => {
      const found = (await list(tenantId)).items.find((one) => one.questionnaire.code === code);
      if (found === undefined) throw new DomainError('questionnaire.not-found', { code });
      return found.questionnaire;
    },
    /** A shipped code is replaced by administrators: surveys of every unit ask by it. Throws `questionnaire.faulty`, `questionnaire.shipped`. */
    add: async (officer: SignedIn, questionnaire: Questionnaire): Promise<QuestionnaireList> => {
      const [fault] = questionnaireFaults(questionnaire);
      if (fault !== undefined)
        throw new DomainError('questionnaire.faulty', { ...fault, fault: fault.code });
      const isShipped = shippedQuestionnaires().some(({ code }) => code === questionnaire.code);
      if (isShipped && !mayReplaceQuestionnaires(officer))
        throw new DomainError('questionnaire.shipped', { code: questionnaire.code });
      const { tenantId, name } = officer;
      await db.inTenant(
        tenantId,
        (tx) => tx`
          insert into questionnaire (tenant_id, code, questionnaire, added_at, added_by)
          values (${tenantId}, ${questionnaire.code}, ${JSON.stringify(questionnaire)}::text::jsonb, ${clock()}, ${name})
          on conflict (tenant_id, code) do update set questionnaire = excluded.questionnaire,
            added_at = excluded.added_at, added_by = excluded.added_by`,
      );
      return await list(tenantId);
    },
  };
}

const folder = new URL('../../../../../reference-data/questionnaires/', import.meta.url);
let shipped: readonly Questionnaire[] | undefined;

/** Read once; the files do not change while the program runs. */
export function shippedQuestionnaires(): readonly Questionnaire[] {
  shipped ??= readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const read = questionnaireSchema.parse(
        JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
      );
      const [fault] = questionnaireFaults(read);
      if (fault === undefined) return read;
      throw new Error(`reference-data/questionnaires/${name}: ${fault.code} ${fault.at}`);
    });
  return shipped;
}
