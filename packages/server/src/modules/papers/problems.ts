import type { ProblemTable } from '../../platform/problems.ts';

export const PAPER_PROBLEMS = {
  'paper.field-missing': {
    status: 422,
    vi: 'Chưa in được {title}: còn thiếu {fieldVi}. {mendVi}',
    en: '{title} cannot be printed yet: {fieldEn} is missing. {mendEn}',
  },
  'paper.not-in-form-set': {
    status: 422,
    vi: 'Hồ sơ theo bộ mẫu của {set}, bộ mẫu này không có {title}.',
    en: 'The dossier follows the forms of {set}, which know no such paper ({title}).',
  },
  'paper.nothing-to-print': {
    status: 422,
    vi: 'Chưa có gì để in: hồ sơ này chưa có {factVi}.',
    en: 'There is nothing to print: this dossier has no {factEn} yet.',
  },
  'paper.too-long': {
    status: 422,
    vi: 'Sổ có {rows} hồ sơ, quá dài cho một lần in. Xin in từng đợt không quá {most} hồ sơ, ví dụ theo tháng.',
    en: 'The register has {rows} rows, too many for one print; print at most {most} at a time, for example by month.',
  },
} as const satisfies ProblemTable;
