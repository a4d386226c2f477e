import type { ProblemTable } from '../../platform/problems.ts';

export const REFORM_REGISTER_PROBLEMS = {
  'register-definition.not-found': {
    status: 404,
    vi: 'Không có sổ “{code}”; xin chọn lại trong danh sách sổ.',
    en: 'There is no register “{code}”; choose one of the list.',
  },
  'register-definition.faulty': {
    status: 422,
    vi: 'Sổ chưa dùng được: {where} {faultVi} (còn {more} lỗi khác).',
    en: 'The register cannot be used: {where} {faultEn} ({more} more).',
  },
  'register-definition.not-yours': {
    status: 403,
    vi: 'Sổ “{code}” có sẵn hoặc ghi lại ai đã xem, nên chỉ quản trị hệ thống được thay; xin đặt mã khác cho sổ mới.',
    en: 'The register “{code}” is shipped or its looks are logged: only an administrator replaces it; give a new register another code.',
  },
  'register-entry.no-evidence': {
    status: 422,
    vi: 'Sổ này không nhận tài liệu kiểm chứng; chỉ ghi số liệu.',
    en: 'This register takes no evidence; it only counts.',
  },
  'register.not-yours': {
    status: 403,
    vi: 'Sổ này chỉ một số chức danh của đơn vị được xem; xin hỏi lãnh đạo đơn vị.',
    en: 'Only some offices of the unit may see this register; ask the leader of the unit.',
  },
  'register-entry.not-yours-to-write': {
    status: 403,
    vi: 'Bạn không ghi được vào sổ này của đơn vị đó.',
    en: 'You may not write in this register of that unit.',
  },
  'register-entry.not-found': {
    status: 404,
    vi: 'Không tìm thấy dòng này trong sổ.',
    en: 'There is no such entry in the register.',
  },
  'register-entry.faulty': {
    status: 422,
    vi: '{nameVi}: {faultVi} (còn {more} mục khác cần sửa)',
    en: '{nameEn}: {faultEn} ({more} more to correct)',
  },
  'register-entry.changed-meanwhile': {
    status: 412,
    vi: 'Người khác vừa sửa dòng này; xin xem lại rồi sửa tiếp.',
    en: 'Somebody changed this entry meanwhile; look at it again.',
  },
  'register-entry.struck-out': {
    status: 409,
    vi: 'Dòng này đã gạch bỏ nên không sửa được nữa.',
    en: 'This entry was struck out and cannot be changed.',
  },
  'register-entry.no-such-move': {
    status: 422,
    vi: 'Không chuyển được từ “{from}” sang “{to}”.',
    en: 'There is no way from “{from}” to “{to}”.',
  },
  'register-entry.reason-missing': {
    status: 422,
    vi: 'Việc này cần ghi lý do.',
    en: 'This needs a reason.',
  },
  'register-entry.evidence-missing': {
    status: 422,
    vi: 'Trạng thái này cần có tài liệu kiểm chứng; xin đính kèm trước.',
    en: 'This state needs evidence; attach it first.',
  },
  'register-entry.other-year': {
    status: 422,
    vi: 'Số của dòng theo năm {year}; muốn đổi sang năm khác xin gạch bỏ và ghi dòng mới.',
    en: 'The entry is numbered in {year}; to move it to another year strike it out and enter it anew.',
  },
  'register.paper-not-found': {
    status: 404,
    vi: 'Sổ này không có bản in đó.',
    en: 'The register has no such paper.',
  },
  'register.too-long': {
    status: 422,
    vi: 'Bản in có {rows} dòng, nhiều hơn {most}; xin chọn kỳ hoặc đơn vị hẹp hơn.',
    en: 'The paper has {rows} lines, more than {most}; choose a shorter period or fewer units.',
  },
  'register.period-upside-down': {
    status: 422,
    vi: 'Ngày đầu kỳ phải trước ngày cuối kỳ.',
    en: 'The first day has to come before the last.',
  },
  'register-import.file-missing': {
    status: 422,
    vi: 'Chưa có tệp; xin chọn tệp .xlsx hoặc .csv.',
    en: 'There is no file; choose an .xlsx or .csv file.',
  },
  'register-import.unreadable': {
    status: 422,
    vi: 'Không đọc được bảng này; dòng đầu phải là tên các cột của sổ.',
    en: 'The table cannot be read; its first line names the columns of the register.',
  },
} as const satisfies ProblemTable;
