import { LEVELS } from '@motcua/domain/procedure/procedure.ts';
import { ROLES } from '@motcua/domain/shared/role.ts';
import { z } from 'zod';
import { PageQuery } from './paging.ts';
import { PlainDateText } from './plain-date.ts';

export const UNIT_KINDS = [
  'people_committee',
  'specialised_agency',
  'division',
  'service_centre',
  'public_service_unit',
  'vertical_agency',
  'public_enterprise',
  'mass_organisation',
] as const;
export const TREES = ['subordination', 'territory'] as const;

export const UnitKind = z.enum(UNIT_KINDS);
export type UnitKind = z.infer<typeof UnitKind>;
export type Tree = (typeof TREES)[number];

export const UnitReference = z.object({
  id: z.string(),
  code: z.string().nullable(),
  name: z.string(),
});
export type UnitReference = z.infer<typeof UnitReference>;

export const UnitSummary = UnitReference.extend({
  codeFromBottom: z.string().nullable(),
  kind: UnitKind,
  level: z.enum(LEVELS),
  areaCode: z.string().nullable(),
  validFrom: z.string(),
  validTo: z.string().nullable().describe('First day on which the unit no longer is'),
});
export type UnitSummary = z.infer<typeof UnitSummary>;

export const Desk = z.object({
  id: z.string(),
  unitId: z.string(),
  name: z.string(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
});
export type Desk = z.infer<typeof Desk>;

/** Listing duty of NĐ 61/2018 Art. 9.7: name, title and telephone of those who serve. */
export const PublicOfficer = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  phone: z.string().nullable(),
  role: z.enum(ROLES),
  deskId: z.string().nullable(),
});
export type PublicOfficer = z.infer<typeof PublicOfficer>;

export const UnitDetails = UnitSummary.extend({
  on: z.string().describe('The day that parents, desks and officers are shown for'),
  parents: z.object({
    subordination: UnitReference.nullable(),
    territory: UnitReference.nullable(),
  }),
  predecessors: z.array(UnitReference),
  successors: z.array(UnitReference),
  desks: z.array(Desk),
  officers: z.array(PublicOfficer),
});
export type UnitDetails = z.infer<typeof UnitDetails>;

export const UnitQuery = PageQuery.extend({
  q: z.string().trim().max(200).optional().describe('Name, old or new, or agency code'),
  on: PlainDateText.optional().describe('Only units of this day; today when absent'),
  level: z.enum(LEVELS).optional(),
  kind: UnitKind.optional(),
  parent: z.string().optional().describe('Code or id of the parent'),
  tree: z.enum(TREES).default('subordination'),
});
export type UnitQuery = z.infer<typeof UnitQuery>;

export const UnitPage = z.object({ items: z.array(UnitSummary), next: z.string().nullable() });
export type UnitPage = z.infer<typeof UnitPage>;

export const Area = z.object({
  id: z.string(),
  level: z.enum(['province', 'district', 'commune']),
  code: z.string(),
  name: z.string(),
  within: z.string().nullable().describe('Names of what it lies in, outwards'),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  becameOf: z.array(
    z.object({ code: z.string(), name: z.string(), part: z.enum(['full', 'partial']) }),
  ),
  becomes: z.array(
    z.object({ code: z.string(), name: z.string(), part: z.enum(['full', 'partial']) }),
  ),
});
export type Area = z.infer<typeof Area>;

export const AreaQuery = z.object({
  q: z.string().trim().min(1).max(200),
  on: PlainDateText.optional().describe('Only areas of this day; of every time when absent'),
  level: z.enum(['province', 'district', 'commune']).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type AreaQuery = z.infer<typeof AreaQuery>;

export const AreaList = z.object({ items: z.array(Area) });
