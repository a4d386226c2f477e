import { errorMessages } from '@motcua/domain/dossier/error-messages.ts';
import type { ProblemTable } from '../../platform/problems.ts';

/** Refusals of this module that are not rules of the domain. */
export const DOSSIER_PROBLEMS = {
  // A procedure that a body names is part of what was sent, not an address that leads nowhere.
  'procedure.unknown': { ...errorMessages['procedure.unknown'], status: 422 },
  'dossier.changed-meanwhile': {
    status: 409,
    vi: 'Hồ sơ vừa được người khác cập nhật; chưa có gì của ông/bà được ghi nhận. Xin tải lại hồ sơ rồi thực hiện lại.',
    en: 'The dossier was updated by somebody else a moment ago; nothing of yours was recorded. Reload it and try again.',
  },
  'dossier.counters-moved': {
    status: 409,
    vi: 'Trong lúc nạp hàng loạt đã có người tiếp nhận hồ sơ ở cùng cơ quan; lô đang nạp không được ghi. Xin nạp khi không có ai tiếp nhận.',
    en: 'Somebody received a dossier at the same agency while many were being filled in; the batch under way was not written. Fill in while nobody receives.',
  },
  'dossier.version-differs': {
    status: 412,
    vi: 'Hồ sơ đã có cập nhật mới (lần {version}) sau khi ông/bà mở; xin tải lại hồ sơ rồi thực hiện lại.',
    en: 'The dossier has changed since you opened it (version {version}); reload it and try again.',
  },
  'dossier.not-found': {
    status: 404,
    vi: 'Không tìm thấy hồ sơ này; xin kiểm tra lại mã hồ sơ.',
    en: 'There is no such dossier; check its code.',
  },
  'dossier.not-yours': {
    status: 403,
    vi: 'Hồ sơ này không thuộc cơ quan ông/bà phục vụ nên không xem được; nếu cần, xin đề nghị quản trị viên giao quyền.',
    en: 'This dossier is not of an agency you serve, so you cannot see it; if you need to, ask the administrator for the right.',
  },
  'dossier.not-allowed': {
    status: 403,
    vi: 'Ông/bà không giữ vai trò được làm việc này ở nơi hồ sơ đang nằm; xin để người giữ bước này làm, hoặc đề nghị quản trị viên giao vai trò.',
    en: 'You do not hold a role that may do this where the dossier lies; leave it to whoever holds the step, or ask the administrator for the role.',
  },
  'dossier.desk-required': {
    status: 422,
    vi: 'Ông/bà không thuộc Bộ phận Một cửa nào nên không tiếp nhận được; xin chọn quầy.',
    en: 'You are at no one-stop desk; name the desk that receives.',
  },
  'dossier.agency-required': {
    status: 422,
    vi: '{unit} chỉ tiếp nhận và trả kết quả cho các cơ quan; xin chọn cơ quan có thẩm quyền giải quyết.',
    en: '{unit} only takes in and hands out for agencies; name the agency that resolves.',
  },
  'desk.not-open': {
    status: 422,
    vi: 'Bộ phận Một cửa này không tồn tại hoặc đã ngừng tiếp nhận; xin chọn quầy đang hoạt động.',
    en: 'This desk does not exist or receives no more; choose one that is open.',
  },
  'unit.not-receiving': {
    status: 422,
    vi: '{unit} đã kết thúc hoạt động từ ngày {since} nên không nhận hồ sơ nữa; xin chọn cơ quan kế thừa.',
    en: '{unit} ended on {since} and takes no dossiers any more; choose its successor.',
  },
  'unit.unknown': {
    status: 422,
    vi: 'Không có cơ quan, đơn vị nào như vậy; xin tìm lại theo tên hoặc mã định danh.',
    en: 'There is no such unit; look it up by name or code.',
  },
  'unit.without-code': {
    status: 422,
    vi: '{unit} chưa có mã định danh nên không cấp được mã hồ sơ; xin đề nghị quản trị viên ghi mã.',
    en: '{unit} has no agency code, so no dossier code can be given; ask the administrator to enter it.',
  },
  'officer.unknown': {
    status: 422,
    vi: 'Không có cán bộ nào như vậy; xin chọn cán bộ trong danh sách.',
    en: 'There is no such officer; choose one from the list.',
  },
  'figure.period-required': {
    status: 400,
    vi: 'Muốn xem hồ sơ của một số liệu, xin nêu từ ngày (from) và đến ngày (to).',
    en: 'To list what a figure counted, give its period (from, to).',
  },
  'file.unknown': {
    status: 422,
    vi: 'Tệp được nêu không có trong hệ thống; xin tải tệp lên lại.',
    en: 'A file that was named is not here; upload it again.',
  },
  'file.missing': {
    status: 400,
    vi: 'Chưa có tệp nào được gửi lên; xin chọn tệp rồi gửi lại.',
    en: 'No file was sent; choose one and send it again.',
  },
  'file.name-lies': {
    status: 415,
    vi: 'Tên tệp ghi là {extension} nhưng nội dung là {found}; xin chọn đúng tệp.',
    en: 'The name says {extension} but the content is {found}; choose the right file.',
  },
  'text.unreadable': {
    status: 400,
    vi: 'Nội dung có ký tự không lưu được; xin gõ lại phần chữ vừa dán vào.',
    en: 'The text holds characters that cannot be kept; type it again.',
  },
  'retry.key-reused': {
    status: 422,
    vi: 'Khóa chống gửi trùng này đã dùng cho một nội dung khác; xin dùng khóa mới.',
    en: 'This Idempotency-Key was used with other content; take a new one.',
  },
  'retry.key-invalid': {
    status: 400,
    vi: 'Khóa chống gửi trùng phải có từ 1 đến 200 ký tự.',
    en: 'An Idempotency-Key has 1 to 200 characters.',
  },
  'retry.match-invalid': {
    status: 400,
    vi: 'If-Match “{given}” không phải là số phiên bản; xin gửi lại ETag đã nhận.',
    en: 'If-Match “{given}” is no version; send the ETag that was received.',
  },
} as const satisfies ProblemTable;
