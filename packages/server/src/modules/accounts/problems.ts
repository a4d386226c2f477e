import type { ProblemTable } from '../../platform/problems.ts';

export const ACCOUNT_PROBLEMS = {
  'session.missing': {
    status: 401,
    vi: 'Chưa đăng nhập; xin đăng nhập để tiếp tục.',
    en: 'Not signed in; please sign in to go on.',
  },
  'session.expired': {
    status: 401,
    vi: 'Phiên làm việc đã hết hạn; xin đăng nhập lại, nội dung đang nhập vẫn được giữ.',
    en: 'The session has ended; sign in again, what you were typing is kept.',
  },
  'session.wrong-credentials': {
    status: 401,
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng.',
    en: 'The user name or the password is not right.',
  },
  'session.too-many-attempts': {
    status: 429,
    vi: 'Đăng nhập sai nhiều lần; xin thử lại sau {minutes} phút.',
    en: 'Too many failed attempts; please try again in {minutes} minutes.',
  },
  'session.cross-site': {
    status: 403,
    vi: 'Yêu cầu đến từ một trang khác nên không được thực hiện.',
    en: 'The request came from another site and was not carried out.',
  },
  'officer.forbidden': {
    status: 403,
    vi: 'Vai trò của ông/bà không được thực hiện việc này; xin nhờ người có thẩm quyền hoặc quản trị viên cấp quyền.',
    en: 'Your role may not do this.',
  },
  'account.username-taken': {
    status: 409,
    vi: 'Tên đăng nhập {username} đã có người dùng.',
    en: 'The user name {username} is taken.',
  },
  'account.username-malformed': {
    status: 422,
    vi: 'Tên đăng nhập {username} không hợp lệ: từ 2 đến 60 chữ, số, dấu chấm, gạch hoặc @.',
    en: 'The user name {username} is not valid: 2 to 60 letters, digits, dots, dashes or @.',
  },
  'account.not-found': {
    status: 404,
    vi: 'Cán bộ này chưa có tài khoản.',
    en: 'This officer has no account.',
  },
  'password.too-short': {
    status: 422,
    vi: 'Mật khẩu phải có ít nhất {min} ký tự.',
    en: 'The password must have at least {min} characters.',
  },
  'password.wrong': {
    status: 422,
    vi: 'Mật khẩu hiện tại không đúng.',
    en: 'The current password is not right.',
  },
} as const satisfies ProblemTable;
