import type { ProblemTable } from '../../platform/problems.ts';

export const INSPECTION_PROBLEMS = {
  'inspection.not-found': {
    status: 404,
    vi: 'Không có cuộc kiểm tra này; xin mở lại từ danh sách.',
    en: 'There is no such inspection; open it from the list.',
  },
  'inspection.not-yours': {
    status: 403,
    vi: 'Việc này do người làm công tác kiểm tra của cơ quan cấp trên thực hiện.',
    en: 'This is done by those who inspect for the office above.',
  },
  'inspection.not-member': {
    status: 403,
    vi: 'Chỉ thành viên đoàn kiểm tra được ghi; xin đề nghị trưởng đoàn.',
    en: 'Only members of the team write here; ask its leader.',
  },
  'inspection.own-unit': {
    status: 422,
    vi: 'Không tự kiểm tra cơ quan mình; xin chọn đơn vị trực thuộc.',
    en: 'An office does not inspect itself; choose a unit below it.',
  },
  'inspection.not-now': {
    status: 409,
    vi: 'Cuộc kiểm tra đang ở bước khác nên chưa làm được việc này; xin tải lại trang.',
    en: 'The inspection is at another step; reload the page.',
  },
  'inspection.not-yet': {
    status: 422,
    vi: 'Cuộc kiểm tra bắt đầu từ ngày {day}; chưa mở được trước ngày đó.',
    en: 'The inspection begins on {day}; it cannot be opened before.',
  },
  'inspection.not-under-way': {
    status: 409,
    vi: 'Biên bản đã chốt hoặc cuộc kiểm tra chưa mở, nên không nhận thêm ghi chép.',
    en: 'The minutes are concluded, or the inspection is not open: nothing more is taken.',
  },
  'inspection.minutes-missing': {
    status: 422,
    vi: 'Chưa có biên bản; xin ghi biên bản trước khi chốt.',
    en: 'There are no minutes; write them before concluding.',
  },
  'inspection.changed-meanwhile': {
    status: 409,
    vi: 'Cuộc kiểm tra vừa được người khác cập nhật; xin tải lại rồi làm lại.',
    en: 'Somebody else changed the inspection a moment ago; reload and try again.',
  },
  'inspection.team': {
    status: 422,
    vi: 'Đoàn phải có đúng một trưởng đoàn và mỗi người một lần; xin xem lại danh sách.',
    en: 'A team has exactly one leader and nobody twice; look at the list.',
  },
  'inspection.team-of-inspected': {
    status: 422,
    vi: '{name} làm việc tại đơn vị được kiểm tra nên không tham gia đoàn.',
    en: '{name} works at the inspected unit and cannot be of the team.',
  },
  'inspection.checklist-unknown': {
    status: 422,
    vi: 'Không có bảng kiểm “{code}”; xin chọn trong danh sách.',
    en: 'There is no checklist “{code}”; choose from the list.',
  },
  'inspection.checklist-faulty': {
    status: 422,
    vi: 'Bảng kiểm {checklist} chưa đúng tại mục “{item}”.',
    en: 'The checklist {checklist} is not right at “{item}”.',
  },
  'inspection.sample-size': {
    status: 422,
    vi: 'Số hồ sơ cần chọn phải từ 1 trở lên.',
    en: 'A sample has at least one dossier.',
  },
  'inspection.sample-drawn': {
    status: 409,
    vi: 'Mẫu hồ sơ đã chọn một lần và không chọn lại, để kết quả khách quan.',
    en: 'The sample is drawn and is not drawn again, so that it proves something.',
  },
  'inspection.sample-empty': {
    status: 422,
    vi: 'Đơn vị không có hồ sơ nào trong kỳ kiểm tra; xin chọn kỳ khác.',
    en: 'The unit has no dossier in the period; choose another one.',
  },
  'inspection.slot-unknown': {
    status: 422,
    vi: 'Mục này không thuộc bảng kiểm hay mẫu hồ sơ của cuộc kiểm tra; xin tải lại gói việc.',
    en: 'This is no question of the inspection; take its package again.',
  },
  'inspection.photo-not-found': {
    status: 404,
    vi: 'Không có ảnh này; có thể ảnh chưa gửi xong từ điện thoại.',
    en: 'There is no such picture; perhaps the phone has not sent it yet.',
  },
  'inspection.evidence-kept': {
    status: 409,
    vi: 'Biên bản đã ở kho tài liệu kiểm chứng.',
    en: 'The minutes are in the evidence locker already.',
  },
  'inspection.photo-missing': {
    status: 422,
    vi: 'Chưa thấy ảnh trong yêu cầu; xin gửi lại.',
    en: 'There is no picture in the request; send it again.',
  },
  'inspection-plan.there-already': {
    status: 409,
    vi: 'Cơ quan đã có kế hoạch kiểm tra năm {year}; xin mở kế hoạch đó.',
    en: 'The office has a plan of inspections for {year}; open that one.',
  },
  'inspection-plan.not-found': {
    status: 404,
    vi: 'Không có kế hoạch kiểm tra này.',
    en: 'There is no such plan of inspections.',
  },
  'inspection-recommendation.not-found': {
    status: 404,
    vi: 'Không có kiến nghị này; xin mở lại từ danh sách.',
    en: 'There is no such recommendation; open it from the list.',
  },
  'inspection-recommendation.not-now': {
    status: 409,
    vi: 'Kiến nghị đang ở bước khác nên chưa làm được việc này; xin tải lại trang.',
    en: 'The recommendation is at another step; reload the page.',
  },
  'inspection-recommendation.words-missing': {
    status: 422,
    vi: 'Xin ghi rõ đã làm gì, hoặc lý do.',
    en: 'Say what was done, or why.',
  },
  'inspection-recommendation.finding-unknown': {
    status: 422,
    vi: 'Kiến nghị phải dựa trên một phát hiện của cuộc kiểm tra này.',
    en: 'A recommendation stands on a finding of this inspection.',
  },
} as const satisfies ProblemTable;
