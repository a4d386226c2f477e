import type { ProblemTable } from '../../platform/problems.ts';

export const SURVEY_PROBLEMS = {
  'questionnaire.not-found': {
    status: 404,
    vi: 'Không có phiếu hỏi {code}; xin chọn trong danh sách phiếu.',
    en: 'There is no questionnaire {code}; choose from the list.',
  },
  'questionnaire.faulty': {
    status: 422,
    vi: 'Phiếu hỏi chưa dùng được: lỗi {fault} tại {at}.',
    en: 'The questionnaire cannot be used: {fault} at {at}.',
  },
  'questionnaire.shipped': {
    status: 403,
    vi: 'Phiếu hỏi {code} có sẵn, mọi đơn vị dùng chung, nên chỉ quản trị hệ thống được thay; xin đặt mã khác.',
    en: 'The questionnaire {code} is shipped and every unit asks by it: only an administrator replaces it; choose another code.',
  },
  'survey.not-found': {
    status: 404,
    vi: 'Không có đợt khảo sát này; xin mở lại từ danh sách.',
    en: 'There is no such survey; open it from the list.',
  },
  'survey.not-yours': {
    status: 403,
    vi: 'Ông/bà chỉ làm khảo sát của nơi mình làm việc hoặc phụ trách.',
    en: 'You work on surveys only of where you work or what you oversee.',
  },
  'survey.not-now': {
    status: 409,
    vi: 'Đợt khảo sát đang ở bước khác nên chưa làm hoặc không còn làm được việc này; xin tải lại trang.',
    en: 'The survey is at another stage; this cannot be done now. Reload the page.',
  },
  'survey.nothing-to-draw': {
    status: 422,
    vi: 'Không có hồ sơ nào kết thúc trong khoảng ngày này để chọn mẫu; xin đổi đơn vị hoặc khoảng ngày.',
    en: 'No dossier ended in this span; choose another unit or span.',
  },
  'survey.span-reversed': {
    status: 422,
    vi: 'Ngày đầu phải trước ngày cuối, và ngày kết thúc nhận phiếu không được đã qua.',
    en: 'The first day must be before the last, and the last day of answers not over.',
  },
  'survey.nobody-waits': {
    status: 409,
    vi: 'Không còn ai chờ mời theo cách này.',
    en: 'Nobody is waiting to be invited this way.',
  },
  'survey.batch-unknown': {
    status: 404,
    vi: 'Không có lượt mời này, hoặc đã hủy rồi; xin tải lại trang.',
    en: 'There is no such batch, or it is void already; reload the page.',
  },
  'survey.too-few': {
    status: 422,
    vi: 'Mới có {answers} phiếu, ít hơn mức tối thiểu {minimum} nên chưa công bố được.',
    en: 'There are {answers} sheets, fewer than the minimum of {minimum}; it cannot be published.',
  },
  'survey.not-published': {
    status: 404,
    vi: 'Kết quả khảo sát này chưa công bố.',
    en: 'The results of this survey are not published.',
  },
  'survey.ticket-unknown': {
    status: 404,
    vi: 'Mã mời không đúng, hoặc thư mời đã được thay; xin nhập lại mã trên thư mới nhất.',
    en: 'This invitation is not known or was replaced; try the code of the newest letter.',
  },
  'survey.ticket-used': {
    status: 409,
    vi: 'Phiếu này đã được trả lời. Mỗi thư mời dùng được một lần.',
    en: 'This invitation was used already. Each can be used once.',
  },
  'survey.over': {
    status: 409,
    vi: 'Đợt khảo sát đã kết thúc. Xin cảm ơn ông/bà.',
    en: 'The survey is over. Thank you.',
  },
  'survey.sheet-empty': {
    status: 422,
    vi: 'Chưa có câu nào được trả lời; xin chọn ít nhất một câu.',
    en: 'No question is answered yet; please answer at least one.',
  },
  'survey.sheet-strange': {
    status: 422,
    vi: 'Có câu trả lời không thuộc phiếu này ({item}); xin tải lại phiếu.',
    en: 'An answer does not belong to this sheet ({item}); load it again.',
  },
  'rating.unknown': {
    status: 404,
    vi: 'Mã đánh giá không đúng; xin quét lại mã trên giấy tiếp nhận.',
    en: 'This code is not known; scan the one on your receipt again.',
  },
  'rating.given': {
    status: 409,
    vi: 'Bước này của hồ sơ đã được đánh giá. Xin cảm ơn ông/bà.',
    en: 'This step of the dossier was rated already. Thank you.',
  },
} as const satisfies ProblemTable;
