import type { ProblemTable } from '../../platform/problems.ts';

export const EVIDENCE_PROBLEMS = {
  'evidence.not-found': {
    status: 404,
    vi: 'Không có tài liệu kiểm chứng này trong kho.',
    en: 'There is no such piece of evidence in the locker.',
  },
  'evidence.not-yours': {
    status: 403,
    vi: 'Ông/bà chỉ xem và thêm được tài liệu kiểm chứng của đơn vị mình và các đơn vị trực thuộc.',
    en: 'You see and add evidence of your own unit and of the units below it only.',
  },
  'evidence.not-yours-to-withdraw': {
    status: 403,
    vi: 'Chỉ đơn vị có tài liệu này, hoặc người đã đưa vào kho, mới rút được.',
    en: 'Only the unit whose paper it is, or whoever brought it, can withdraw it.',
  },
  'evidence.file-unknown': {
    status: 422,
    vi: 'Tệp này chưa được tải lên bởi ông/bà; xin tải lên lại.',
    en: 'You have not sent this file; send it again.',
  },
  'evidence.file-missing': {
    status: 422,
    vi: 'Chưa chọn tệp; xin chọn một tệp PDF, JPEG hoặc PNG.',
    en: 'No file was chosen; choose a PDF, JPEG or PNG file.',
  },
  'evidence.without-file': {
    status: 404,
    vi: 'Tài liệu kiểm chứng này chưa kèm tệp.',
    en: 'This piece of evidence has no file.',
  },
  'evidence.issued-later': {
    status: 422,
    vi: 'Ngày văn bản {day} chưa đến; xin kiểm tra lại ngày ban hành.',
    en: 'The document is dated {day}, which is still to come; look at its date again.',
  },
  'evidence.withdrawn': {
    status: 409,
    vi: 'Tài liệu này đã được rút khỏi kho, không dùng được nữa; xin chọn tài liệu khác.',
    en: 'This piece of evidence was withdrawn; choose another one.',
  },
  'evidence.in-use': {
    status: 409,
    vi: 'Tài liệu này đang được dùng ở {count} nơi; xin gỡ ở những nơi đó trước khi rút.',
    en: 'This piece of evidence is in use at {count} places; remove it there first.',
  },
} as const satisfies ProblemTable;
