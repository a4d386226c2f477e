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
  'role.period-reversed': {
    status: 422,
    vi: 'Ngày thôi giữ vai trò phải sau ngày bắt đầu.',
    en: 'The last day of the role must come after the first.',
  },
  'role.held-already': {
    status: 409,
    vi: 'Cán bộ đã giữ vai trò này tại đơn vị trong thời gian đó.',
    en: 'The officer holds this role at the unit already in that time.',
  },
  'role.head-to-come': {
    status: 409,
    vi: 'Đã có thủ trưởng khác được giao từ một ngày sau đó; xin ghi ngày thôi giữ vai trò trước ngày ấy.',
    en: 'Another head is named from a later day; let this term end before it.',
  },
  'desk.not-found': {
    status: 404,
    vi: 'Không tìm thấy Bộ phận Một cửa “{desk}” tại đơn vị.',
    en: 'There is no desk “{desk}” at the unit.',
  },
  'desk.of-another-unit': {
    status: 422,
    vi: '{desk} thuộc đơn vị khác; xin chọn Bộ phận Một cửa của chính đơn vị.',
    en: '{desk} is of another unit; choose a desk of the unit itself.',
  },
  'cursor.invalid': {
    status: 400,
    vi: 'Dấu trang không còn dùng được; xin tải lại danh sách từ đầu.',
    en: 'The cursor cannot be used; load the list from the start.',
  },
  'areas.file-unopened': {
    status: 422,
    vi: 'Không mở được tệp {file}; xin kiểm tra lại đường dẫn.',
    en: 'The file {file} cannot be opened; check its path.',
  },
  'areas.file-unknown': {
    status: 422,
    vi: 'Tệp {file} không phải danh mục đơn vị hành chính: cần JSON của danh mục tỉnh, xã, đơn vị cũ hoặc bảng mã cũ–mới, hoặc CSV có các cột code,name,kind,level,parent,valid_from,valid_to.',
    en: 'The file {file} is no list of administrative units: it takes JSON of provinces, communes, former units or old to new codes, or CSV with the columns code,name,kind,level,parent,valid_from,valid_to.',
  },
  'areas.columns-missing': {
    status: 422,
    vi: 'Tệp {file} thiếu cột {columns}; cột có thể để trống nhưng phải có tên ở dòng đầu.',
    en: 'The file {file} lacks the columns {columns}; cells may be empty, but the first line must name the column.',
  },
  'areas.quotes-open': {
    status: 422,
    vi: 'Tệp {file} có dấu ngoặc kép không được đóng ở hàng {line} hoặc sau đó; xin sửa rồi nhập lại.',
    en: 'The file {file} has a quotation mark that is not closed in row {line} or after it; mend it and import again.',
  },
  'areas.period-missing': {
    status: 422,
    vi: 'Tệp {file} không cho biết danh mục có hiệu lực từ ngày nào hay đến ngày nào; xin thêm --from YYYY-MM-DD hoặc --to YYYY-MM-DD.',
    en: 'The file {file} does not tell from or to which day its units hold; add --from YYYY-MM-DD or --to YYYY-MM-DD.',
  },
  'areas.parents-missing': {
    status: 422,
    vi: 'Tệp {file}: chưa có tỉnh hoặc huyện mang mã {codes} (ngày {day}); xin nhập danh mục tỉnh, huyện đó trong cùng lệnh hoặc trước tệp này.',
    en: 'The file {file} needs provinces or districts that are not there ({codes}, day {day}); give their list in the same command or import it first.',
  },
  'import.file-unreadable': {
    status: 422,
    vi: 'Không đọc được tệp {file}: không phải danh mục ở định dạng đã công bố.',
    en: 'The file {file} cannot be read: it is no list in a published format.',
  },
} as const satisfies ProblemTable;
