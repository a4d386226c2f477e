/**
 * What an officer may be at a unit for a period. One officer can hold several at once.
 * Source: NĐ 61/2018 Đ.10–12 (desk, specialist, head), NĐ 30/2020 (document clerk), NĐ 63/2010 (procedure control);
 * the postal clerk comes from the postal-delegation agreements (NĐ 309/2026).
 */
export const ROLES = [
  'desk_clerk',
  'specialist',
  'head',
  'document_clerk',
  'procedure_controller',
  'reform_officer',
  'inspector',
  'leader',
  'administrator',
  'postal_clerk',
] as const;

export type Role = (typeof ROLES)[number];

/** True when the text is the name of a role; parse outside data with it. */
export function isRole(text: string): text is Role {
  return ROLES.some((role) => role === text);
}
