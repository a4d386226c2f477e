import { readFileSync } from 'node:fs';
import { feedbackRulebookSchema, mapPlacesSchema } from '@motcua/contract/feedback-rulebook.ts';
import type { FeedbackRulebook } from '@motcua/domain/feedback/rulebook.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { Transaction } from '../../platform/db.ts';
import type { FeedbackParts } from './parts.ts';

const folder = new URL('../../../../../reference-data/feedback/', import.meta.url);
let shipped: FeedbackRulebook | undefined;
let places: ReturnType<typeof readPlaces> | undefined;

/** The rules that are shipped; read once, the file does not change while the program runs. */
export function shippedRulebook(): FeedbackRulebook {
  shipped ??= feedbackRulebookSchema.parse(readJson('rulebook.json'));
  return shipped;
}

/** Towns by which one finds one's way on the map. */
export function mapPlaces() {
  places ??= readPlaces();
  return places;
}

/** The newest rules of the office, or the shipped ones. */
export async function findRulebook(tx: Transaction, tenantId: string): Promise<FeedbackRulebook> {
  const [row] = await tx<{ rulebook: unknown }[]>`
    select rulebook from feedback_rulebook where tenant_id = ${tenantId}
    order by edition desc limit 1`;
  return row === undefined ? shippedRulebook() : feedbackRulebookSchema.parse(row.rulebook);
}

/** Takes rules of the office in as a new edition. Throws `feedback.rules-faulty`. */
export async function addRulebook(
  { db, clock }: Pick<FeedbackParts, 'db' | 'clock'>,
  tenantId: string,
  { value, by }: { value: unknown; by: string },
): Promise<{ edition: number; rulebook: FeedbackRulebook }> {
  const parsed = feedbackRulebookSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.join('.') ?? '';
    throw new DomainError('feedback.rules-faulty', { where, fault: issue?.message ?? '' });
  }
  const edition = await db.inTenant(tenantId, async (tx) => {
    const [row] = await tx<{ edition: number }[]>`
      insert into feedback_rulebook (tenant_id, edition, rulebook, added_at, added_by)
      select ${tenantId}, coalesce(max(edition), 0) + 1, ${JSON.stringify(parsed.data)}::text::jsonb,
        ${clock()}, ${by}
      from feedback_rulebook where tenant_id = ${tenantId}
      returning edition`;
    return row?.edition ?? 1;
  });
  return { edition, rulebook: parsed.data };
}

function readPlaces() {
  return mapPlacesSchema.parse(readJson('places.json')).places;
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
}
