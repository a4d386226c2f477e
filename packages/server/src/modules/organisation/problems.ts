import type { ProblemTable } from '../../platform/problems.ts';

export const ORGANISATION_PROBLEMS = {
  'tenant.not-found': {
    status: 404,
    vi: 'Chưa có đơn vị chủ quản dữ liệu nào mang mã “{tenant}”; xin chạy lệnh motcua init trước.',
    en: 'There is no tenant “{tenant}”; run motcua init first.',
  },
  'tenant.ambiguous': {
    status: 400,
    vi: 'Có nhiều đơn vị chủ quản dữ liệu ({tenants}); xin nêu rõ một mã.',
    en: 'There are several tenants ({tenants}); name one.',
  },
  'unit.not-found': {
    status: 404,
    vi: 'Không tìm thấy đơn vị “{unit}”; xin kiểm tra lại mã định danh.',
    en: 'There is no unit “{unit}”; check the agency code.',
  },
  'unit.closed': {
    status: 409,
    vi: '{unit} đã ngừng hoạt động từ ngày {since}; xin chọn đơn vị kế thừa.',
    en: '{unit} is closed since {since}; choose its successor.',
  },
  'unit.code-invalid': {
    status: 422,
    vi: '“{code}” không phải là mã định danh cơ quan; xin ghi như H01.12 hoặc 000.00.12.H01.',
    en: '“{code}” is no agency code; write it as H01.12 or 000.00.12.H01.',
  },
  'unit.code-taken': {
    status: 409,
    vi: 'Mã định danh {code} đã có đơn vị khác dùng từ cùng ngày.',
    en: 'The agency code {code} is taken by another unit from the same day.',
  },
  'unit.parent-circle': {
    status: 409,
    vi: 'Không thể đặt một đơn vị dưới chính nó hoặc dưới đơn vị cấp dưới của nó.',
    en: 'A unit cannot be put below itself.',
  },
  'unit.heir-missing': {
    status: 422,
    vi: 'Xin chọn một trong các đơn vị kế thừa để giải quyết tiếp hồ sơ còn dở.',
    en: 'Choose one of the successors to finish the open dossiers.',
  },
  'officer.not-found': {
    status: 404,
    vi: 'Không tìm thấy cán bộ này.',
    en: 'There is no such officer.',
  },
  'role.not-held': {
    status: 409,
    vi: 'Cán bộ không giữ vai trò này tại đơn vị vào ngày đó.',
    en: 'The officer does not hold this role at the unit on that day.',
  },
  'cursor.invalid': {
    status: 400,
    vi: 'Dấu trang không còn dùng được; xin tải lại danh sách từ đầu.',
    en: 'The cursor cannot be used; load the list from the start.',
  },
  'import.file-unreadable': {
    status: 422,
    vi: 'Không đọc được tệp {file}: không phải danh mục ở định dạng đã công bố.',
    en: 'The file {file} cannot be read: it is no list in a published format.',
  },
} as const satisfies ProblemTable;
