import { foldAccents } from '../shared/fold-accents.ts';
import type { Role } from '../shared/role.ts';

/** Beginnings of roles as decisions print them, the more telling first. */
const PRINTED: [RegExp, Role][] = [
  [
    /^(bo phan tiep nhan|bo phan mot cua|trung tam phuc vu hanh chinh|tt ?pvhcc|nhan vien tiep nhan|cong chuc tiep nhan|can bo tiep nhan)/,
    'desk_clerk',
  ],
  [/^(nhan vien )?buu dien/, 'postal_clerk'],
  [/^(van thu|bo phan van thu)/, 'document_clerk'],
  [
    /^(lanh dao|nguoi dung dau|thu truong|giam doc|pho giam doc|truong phong|pho truong phong|chu tich|pho chu tich|chanh van phong|pho chanh van phong)/,
    'head',
  ],
  [/^(chuyen vien|cong chuc|vien chuc|can bo|nguoi huong dan|phong|so)\b/, 'specialist'],
];

/**
 * The role that a printed name of a step stands for, or null when the words tell none: a person must choose then.
 * 'Văn thư Sở Y tế' is the document clerk, 'Lãnh đạo UBND xã, phường' the head.
 */
export function mapRole(roleText: string): Role | null {
  const text = foldAccents(roleText);
  return PRINTED.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
