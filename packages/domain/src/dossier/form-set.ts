import type { PlainDate } from '../shared/plain-date.ts';

/** The set of forms in force on the day of reception: TT 01/2018/TT-VPCP to 14/09/2025, TT 03/2025/TT-VPCP from 15/09/2025. */
export type FormSet = 'TT01-2018' | 'TT03-2025';

export type Form =
  | 'receipt'
  | 'supplement'
  | 'decline'
  | 'apology'
  | 'stop'
  | 'control-slip'
  | 'register';

export interface FormTitle {
  /** "Mẫu số 01". */
  number: string;
  title: string;
  paper: 'A5' | 'A4';
}

const firstDayOf2025Set = '2025-09-15';

export function formSetOn(receptionDate: PlainDate): FormSet {
  return receptionDate < firstDayOf2025Set ? 'TT01-2018' : 'TT03-2025';
}

/** Titles and numbers of the forms of each set; a form that a set does not know is absent (TT 01/2018 Art. 9; TT 03/2025 Annex I). */
export const forms = {
  'TT01-2018': {
    receipt: { number: '01', title: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả', paper: 'A5' },
    supplement: { number: '02', title: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', paper: 'A5' },
    decline: { number: '03', title: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ', paper: 'A5' },
    apology: { number: '04', title: 'Phiếu xin lỗi và hẹn lại ngày trả kết quả', paper: 'A5' },
    'control-slip': {
      number: '05',
      title: 'Phiếu kiểm soát quá trình giải quyết hồ sơ',
      paper: 'A5',
    },
    register: { number: '06', title: 'Sổ theo dõi hồ sơ', paper: 'A4' },
  },
  'TT03-2025': {
    receipt: { number: '01', title: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả', paper: 'A5' },
    supplement: { number: '02', title: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', paper: 'A5' },
    decline: { number: '03', title: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ', paper: 'A5' },
    apology: {
      number: '04',
      title: 'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết',
      paper: 'A5',
    },
    stop: { number: '05', title: 'Thông báo dừng giải quyết hồ sơ', paper: 'A5' },
    'control-slip': {
      number: '06',
      title: 'Phiếu kiểm soát quá trình giải quyết hồ sơ',
      paper: 'A5',
    },
    register: { number: '07', title: 'Sổ theo dõi hồ sơ', paper: 'A4' },
  },
} as const satisfies Record<FormSet, Partial<Record<Form, FormTitle>>>;

/** The letter on a refusal on the merits: written, but in no set of forms (NĐ 61/2018 Art. 19.8). */
export const REFUSAL_NOTICE = 'Thông báo về việc không giải quyết hồ sơ';

export function findForm(set: FormSet, form: Form): FormTitle | undefined {
  const titles: Partial<Record<Form, FormTitle>> = forms[set];
  return titles[form];
}
