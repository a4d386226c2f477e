import { LEVELS } from '@motcua/domain/procedure/procedure.ts';
import { ROLES } from '@motcua/domain/shared/role.ts';
import * as z from 'zod';
import { pageOf, pageQuerySchema, plainDateSchema, shortTextSchema } from './common.ts';

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

export const unitKindSchema = z.enum(UNIT_KINDS);
export type UnitKind = z.infer<typeof unitKindSchema>;
export type Tree = (typeof TREES)[number];

export const unitReferenceSchema = z.object({
  id: z.string(),
  code: z.string().nullable(),
  name: z.string(),
});
export type UnitReference = z.infer<typeof unitReferenceSchema>;

export const unitSummarySchema = unitReferenceSchema.extend({
  codeFromBottom: z.string().nullable(),
  kind: unitKindSchema,
  level: z.enum(LEVELS),
  areaCode: z.string().nullable(),
  validFrom: z.string(),
  validTo: z.string().nullable().describe('First day on which the unit no longer is'),
});
export type UnitSummary = z.infer<typeof unitSummarySchema>;

export const deskSchema = z.object({
  id: z.string(),
  unitId: z.string(),
  name: z.string(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
});
export type Desk = z.infer<typeof deskSchema>;

/** Listing duty of NĐ 61/2018 Art. 9.7: name, title and telephone of those who serve. */
export const publicOfficerSchema = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  phone: z.string().nullable(),
  role: z.enum(ROLES),
  deskId: z.string().nullable(),
});
export type PublicOfficer = z.infer<typeof publicOfficerSchema>;

export const unitDetailsSchema = unitSummarySchema.extend({
  on: z.string().describe('The day that parents, desks and officers are shown for'),
  parents: z.object({
    subordination: unitReferenceSchema.nullable(),
    territory: unitReferenceSchema.nullable(),
  }),
  predecessors: z.array(unitReferenceSchema),
  successors: z.array(unitReferenceSchema),
  desks: z.array(deskSchema),
  officers: z.array(publicOfficerSchema),
});
export type UnitDetails = z.infer<typeof unitDetailsSchema>;

export const unitQuerySchema = pageQuerySchema.extend({
  q: z.string().trim().max(200).optional().describe('Name, old or new, or agency code'),
  on: plainDateSchema.optional().describe('Only units of this day; today when absent'),
  level: z.enum(LEVELS).optional(),
  kind: unitKindSchema.optional(),
  parent: z.string().optional().describe('Code or id of the parent'),
  tree: z.enum(TREES).default('subordination'),
});
export type UnitQuery = z.infer<typeof unitQuerySchema>;

export const unitPageSchema = pageOf(unitSummarySchema);
export type UnitPage = z.infer<typeof unitPageSchema>;

const unitTextSchema = z.string().trim().min(1).max(60).describe('Agency code or id');

export const newUnitSchema = z
  .object({
    name: shortTextSchema,
    code: unitTextSchema.optional().describe('Agency code; none for a part of an agency'),
    kind: unitKindSchema,
    level: z.enum(LEVELS),
    areaCode: z.string().trim().max(20).optional(),
    from: plainDateSchema.optional().describe('First day; today when absent'),
    subordinateTo: unitTextSchema.optional(),
    inTerritoryOf: unitTextSchema.optional(),
  })
  .meta({ id: 'NewUnit' });
export type NewUnitBody = z.infer<typeof newUnitSchema>;

export const newDeskSchema = z
  .object({
    name: shortTextSchema,
    address: shortTextSchema.optional(),
    phone: shortTextSchema.optional(),
    from: plainDateSchema.optional().describe('First day; today when absent'),
  })
  .meta({ id: 'NewDesk' });
export type NewDeskBody = z.infer<typeof newDeskSchema>;

/** The heir finishes the open dossiers: their codes and due dates stay, their history goes on. */
export const closureSchema = z
  .object({
    on: plainDateSchema.describe('First day on which the unit no longer is'),
    successors: z.array(unitTextSchema).max(50).default([]),
    heir: unitTextSchema.optional().describe('One of the successors; needed for open dossiers'),
  })
  .meta({ id: 'UnitClosure' });
export type Closure = z.infer<typeof closureSchema>;

export const closureResultSchema = z
  .object({
    unit: unitSummarySchema,
    parts: z.array(unitReferenceSchema).describe('Divisions and centres that closed with it'),
    heir: unitReferenceSchema.nullable(),
    dossiers: z.object({
      openBefore: z.int(),
      rehomed: z.int(),
      openAfter: z.int().describe('Still with the closed unit; the hourly job tries again'),
    }),
  })
  .meta({ id: 'UnitClosureResult' });
export type ClosureResult = z.infer<typeof closureResultSchema>;

export const areaSchema = z.object({
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
export type Area = z.infer<typeof areaSchema>;

export const areaQuerySchema = z.object({
  q: z.string().trim().min(1).max(200),
  on: plainDateSchema.optional().describe('Only areas of this day; of every time when absent'),
  level: z.enum(['province', 'district', 'commune']).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type AreaQuery = z.infer<typeof areaQuerySchema>;

export const areaListSchema = z.object({ items: z.array(areaSchema) });
