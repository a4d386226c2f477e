import type { FieldList } from '@motcua/domain/plan/field-list.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { UnitName } from '../store.ts';

/** A row of a plan that is right in itself. */
export interface ReadTask {
  row: number;
  number: string;
  field: string;
  content: string;
  product: string;
  leadUnitId: string;
  partnerUnitIds: string[];
  startOn: PlainDate | null;
  deadline: PlainDate;
  weight: number;
  budget: number | null;
}

/** What the cells of a plan may name. */
export interface SheetContext {
  from: PlainDate;
  to: PlainDate;
  fields: FieldList['fields'];
  units: readonly UnitName[];
}
