import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { SignedIn } from '../../../platform/auth.ts';
import type { PlanParts } from '../parts.ts';
import { showPlan } from '../queries.ts';
import { shippedFieldLists } from '../shipped-rules.ts';
import { writePlan, writeTemplate } from './write-plan.ts';

/** The plan as a workbook; an empty one as the template for filling in. Throws `plan.not-found`. */
export async function exportPlan(
  parts: PlanParts,
  officer: SignedIn,
  id: string,
): Promise<{ name: string; bytes: Uint8Array }> {
  const plan = await showPlan(parts, officer, id);
  const list = shippedFieldLists().find(({ code }) => code === plan.fieldList);
  if (list === undefined) throw new DomainError('plan.no-field-list', { day: plan.from });
  const bytes = plan.tasks.length === 0 ? writeTemplate(plan.title, list) : writePlan(plan, list);
  return { name: `${plan.title}.xlsx`, bytes };
}
