import type { Role } from '@motcua/domain/shared/role.ts';

export const SECTIONS = [
  'matters',
  'family',
  'ages',
  'series',
  'league',
  'breakdown',
  'causes',
] as const;
export type Section = (typeof SECTIONS)[number];

/**
 * What each asks first. A head: what must be done, how old it is, who has it. A leader: how the units stand. A
 * reform officer: how the figures move and why.
 */
const ORDERS: { roles: readonly Role[]; order: readonly Section[] }[] = [
  {
    roles: ['leader'],
    order: ['matters', 'family', 'league', 'ages', 'series', 'causes', 'breakdown'],
  },
  {
    roles: ['head'],
    order: ['matters', 'ages', 'family', 'breakdown', 'series', 'causes', 'league'],
  },
  {
    roles: ['reform_officer', 'procedure_controller', 'inspector'],
    order: ['family', 'series', 'league', 'causes', 'breakdown', 'ages', 'matters'],
  },
];

export function sectionsFor(roles: readonly Role[]): readonly Section[] {
  return ORDERS.find((one) => one.roles.some((role) => roles.includes(role)))?.order ?? SECTIONS;
}
