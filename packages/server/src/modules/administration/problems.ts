import type { ProblemTable } from '../../platform/problems.ts';

export const ADMINISTRATION_PROBLEMS = {
  'administrator.last': {
    status: 409,
    vi: 'Sẽ không còn ai quản trị; xin giao vai trò quản trị cho một cán bộ khác trước.',
    en: 'Nobody would administer any more; give the role of administrator to somebody else first.',
  },
  'role.no-desk': {
    status: 422,
    vi: 'Đơn vị chưa có Bộ phận Một cửa; xin mở Bộ phận Một cửa trước khi giao người tiếp nhận.',
    en: 'The unit has no one-stop desk; open one before naming its clerks.',
  },
  'role.which-desk': {
    status: 422,
    vi: 'Đơn vị có nhiều Bộ phận Một cửa; xin chọn một.',
    en: 'The unit has several one-stop desks; choose one.',
  },
  'unit.heir-needed': {
    status: 422,
    vi: '{unit} còn {open} hồ sơ chưa xong; xin chọn đơn vị kế thừa để giải quyết tiếp.',
    en: '{unit} has {open} open dossiers; name the successor that finishes them.',
  },
  'unit.closed-before-founded': {
    status: 422,
    vi: '{unit} mới thành lập từ ngày {from}; ngày kết thúc hoạt động phải sau ngày đó.',
    en: '{unit} was founded on {from}; it can only close after that day.',
  },
  'unit.own-successor': {
    status: 422,
    vi: 'Một đơn vị không thể kế thừa chính mình.',
    en: 'A unit cannot succeed itself.',
  },
} as const satisfies ProblemTable;
