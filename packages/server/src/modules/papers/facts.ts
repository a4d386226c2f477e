import type { DossierEvent, DossierEventType, Recorded } from '@motcua/domain/dossier/events.ts';
import { findForm, type Form, type FormSet, formSetOn } from '@motcua/domain/dossier/form-set.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { type Instant, plainDateOf } from '@motcua/domain/shared/instant.ts';
import { formSetNames, type PaperAgency, type PaperInput } from './paper-input.ts';

/** A field of a form: how it is called, and what a person does when it is empty. */
interface FieldWords {
  fieldVi: string;
  fieldEn: string;
  mendVi: string;
  mendEn: string;
}

const fields = {
  agencyName: words(
    'tên cơ quan',
    'the name of the agency',
    'Xin quản trị viên ghi tên cơ quan.',
    'Ask the administrator to enter it.',
  ),
  place: words(
    'địa danh',
    'the place of issue',
    'Xin quản trị viên ghi địa danh của cơ quan.',
    'Ask the administrator to enter the place of the agency.',
  ),
  deskName: words(
    'tên Bộ phận Một cửa',
    'the name of the desk',
    'Xin quản trị viên ghi tên Bộ phận Một cửa.',
    'Ask the administrator to enter it.',
  ),
  dossierCode: words(
    'mã hồ sơ',
    'the dossier code',
    'Xin tiếp nhận hồ sơ trước khi in.',
    'Accept the dossier first.',
  ),
  applicant: words(
    'tên người nộp hồ sơ',
    'the name of the applicant',
    'Xin ghi họ tên hoặc tên tổ chức.',
    'Enter the name of the person or organisation.',
  ),
  procedure: words(
    'tên thủ tục',
    'the name of the procedure',
    'Xin chọn thủ tục của hồ sơ.',
    'Choose the procedure.',
  ),
  dueDate: words(
    'thời gian hẹn trả kết quả',
    'the promised date',
    'Xin chọn ngày hẹn trả.',
    'Enter the promised date.',
  ),
  receiver: words(
    'tên người tiếp nhận',
    'the name of the receiving officer',
    'Xin ghi họ tên vào tài khoản của người tiếp nhận.',
    'Enter the name in the account of the officer.',
  ),
  items: words(
    'nội dung cần bổ sung',
    'what is to be supplemented',
    'Xin chọn giấy tờ và ghi rõ cần bổ sung gì.',
    'Choose the papers and say what is missing.',
  ),
  reason: words('lý do', 'the reason', 'Xin ghi lý do bằng lời.', 'Enter the reason in words.'),
  legalBasis: words(
    'căn cứ pháp lý',
    'the ground in law',
    'Xin ghi điều, khoản và tên văn bản.',
    'Name the article and the instrument.',
  ),
  signer: words(
    'tên người ký',
    'the name of the signer',
    'Xin để thủ trưởng cơ quan lập văn bản này.',
    'Let the head of the agency issue this paper.',
  ),
  ledger: words(
    'bảng tính từng ngày',
    'the day-by-day reckoning',
    'Thời hạn của thủ tục này do người tiếp nhận thống nhất với người nộp, không tính bằng máy.',
    'The day was agreed by a person, not counted.',
  ),
} as const satisfies Record<string, FieldWords>;

export type PaperField = keyof typeof fields;

/** The text of a mandatory field; throws `paper.field-missing` with its name and how to mend it. */
export function requiredText(
  text: string | null | undefined,
  field: PaperField,
  title: string,
): string {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') throw new DomainError('paper.field-missing', { title, ...fields[field] });
  return trimmed;
}

/** The code of a dossier, and the number of its filing before it has one. */
export function requiredCode({ dossier }: Pick<PaperInput, 'dossier'>, title: string): string {
  return requiredText(dossier.reception?.dossierCode ?? dossier.filingNumber, 'dossierCode', title);
}

/** The office of the head, with its names and the place before the date. */
export function requiredOffice(agency: PaperAgency, title: string): PaperAgency {
  return {
    ...agency,
    name: requiredText(agency.name, 'agencyName', title),
    deskName: requiredText(agency.deskName, 'deskName', title),
    place: requiredText(agency.place, 'place', title),
  };
}

/** The entries of a mandatory list; throws `paper.field-missing` when there are none. */
export function requiredList<T>(
  list: readonly T[] | undefined,
  field: PaperField,
  title: string,
): readonly T[] {
  if (list === undefined || list.length === 0)
    throw new DomainError('paper.field-missing', { title, ...fields[field] });
  return list;
}

/** The set of the day of reception; before reception, of the day of the act. */
export function formSetOf({ dossier, offsetMinutes }: PaperInput, at: Instant): FormSet {
  return dossier.reception?.formSet ?? formSetOn(plainDateOf(at, offsetMinutes));
}

/** Title of a form in its set, and number and instrument for the foot; throws `paper.not-in-form-set`. */
export function titleIn(set: FormSet, form: Form): { title: string; form: string } {
  const title = findForm(set, form);
  if (title === undefined) {
    const known = findForm('TT03-2025', form)?.title ?? form;
    throw new DomainError('paper.not-in-form-set', { set: formSetNames[set], title: known });
  }
  return { title: title.title, form: `Mẫu số ${title.number} - ${formSetNames[set]}` };
}

const facts: Partial<Record<DossierEventType, { factVi: string; factEn: string }>> = {
  DossierAccepted: {
    factVi: 'lần tiếp nhận nào trên hệ thống',
    factEn: 'acceptance in this system',
  },
  SupplementRequested: { factVi: 'yêu cầu bổ sung', factEn: 'supplement request' },
  DossierDeclined: { factVi: 'quyết định từ chối tiếp nhận', factEn: 'decline at the desk' },
  ApologyIssued: { factVi: 'lần xin lỗi và hẹn lại', factEn: 'apology' },
  DossierRefused: { factVi: 'quyết định không giải quyết', factEn: 'refusal on the merits' },
  DossierStopped: { factVi: 'quyết định dừng giải quyết', factEn: 'stop' },
};

/** The last fact of a kind, or the one of that version; throws `paper.nothing-to-print`. */
export function findFact<Type extends DossierEventType>(
  history: readonly Recorded[],
  type: Type,
  version?: number,
): Recorded<Extract<DossierEvent, { type: Type }>> {
  const found = history.findLast(
    (recorded): recorded is Recorded<Extract<DossierEvent, { type: Type }>> =>
      recorded.event.type === type && (version === undefined || recorded.version === version),
  );
  if (found === undefined)
    throw new DomainError('paper.nothing-to-print', facts[type] ?? { factVi: type, factEn: type });
  return found;
}

function words(fieldVi: string, fieldEn: string, mendVi: string, mendEn: string): FieldWords {
  return { fieldVi, fieldEn, mendVi, mendEn };
}
