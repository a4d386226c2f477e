import type { ProblemTable } from '../../platform/problems.ts';

export const PLAN_PROBLEMS = {
  'plan.not-found': {
    status: 404,
    vi: 'Không có kế hoạch này, hoặc còn là dự thảo của đơn vị khác; xin mở lại từ danh sách.',
    en: 'There is no such plan, or it is a draft of another unit; open it from the list.',
  },
  'plan.not-yours': {
    status: 403,
    vi: 'Việc này do công chức cải cách hành chính hoặc lãnh đạo của đơn vị lập kế hoạch thực hiện.',
    en: 'This is for the reform officer or a leader of the unit that owns the plan.',
  },
  'plan.changed': {
    status: 412,
    vi: 'Có người vừa sửa mục này; xin tải lại trang để xem rồi làm tiếp.',
    en: 'Somebody has just changed this; load the page again and go on.',
  },
  'plan.issued-already': {
    status: 409,
    vi: 'Kế hoạch đã ban hành; muốn đổi thì bổ sung hoặc bỏ nhiệm vụ bằng quyết định.',
    en: 'The plan is issued; tasks are added or removed by decision.',
  },
  'plan.empty': {
    status: 422,
    vi: 'Kế hoạch năm chưa có nhiệm vụ nào nên chưa ban hành được.',
    en: 'A yearly plan without tasks cannot be issued.',
  },
  'plan.has-plans': {
    status: 409,
    vi: 'Có kế hoạch khác nằm dưới kế hoạch này; xin chuyển chúng đi trước.',
    en: 'Other plans stand below this one; move them first.',
  },
  'plan.days-turned': {
    status: 422,
    vi: 'Ngày cuối của kế hoạch ở trước ngày đầu; xin sửa lại.',
    en: 'The last day lies before the first; correct one of them.',
  },
  'plan.no-field-list': {
    status: 422,
    vi: 'Không có chương trình cải cách hành chính nào cho ngày {day}; xin sửa ngày, hoặc bổ sung danh mục lĩnh vực.',
    en: 'No programme of reform covers {day}; correct the day, or add its list of fields.',
  },
  'plan.field-unknown': {
    status: 422,
    vi: 'Không có lĩnh vực “{field}” trong “{programme}”; xin chọn trong danh sách của chương trình.',
    en: 'There is no field “{field}” in “{programme}”; choose from its list.',
  },
  'plan.unit-unknown': {
    status: 422,
    vi: 'Không có đơn vị “{unit}”; xin chọn lại đơn vị.',
    en: 'There is no unit “{unit}”; choose another.',
  },
  'plan.parent-not-broader': {
    status: 422,
    vi: 'Kế hoạch này không nằm gọn trong “{parent}”: kế hoạch trên phải rộng hơn (chương trình, giai đoạn) và bao trùm thời gian.',
    en: 'This plan does not lie within “{parent}”: the one above is broader and covers its days.',
  },
  'plan.target-issued': {
    status: 409,
    vi: 'Chỉ tiêu của kế hoạch đã ban hành thì giữ nguyên.',
    en: 'The target of an issued plan stays as it is.',
  },
  'plan.decision-later': {
    status: 422,
    vi: 'Ngày của quyết định ở sau hôm nay; xin ghi ngày ký trên văn bản.',
    en: 'The day of the decision is after today; write the day on the document.',
  },
  'plan.file-missing': {
    status: 400,
    vi: 'Chưa có tệp bảng tính; xin chọn tệp .xlsx.',
    en: 'There is no workbook; choose an .xlsx file.',
  },
  'plan.file-too-large': {
    status: 413,
    vi: 'Tệp bảng tính lớn hơn 10 MB; xin bỏ bớt hình ảnh, trang tính khác.',
    en: 'The workbook is larger than 10 MB; take out pictures and other sheets.',
  },
  'plan.sheet-faults': {
    status: 422,
    vi: 'Chưa nhập nhiệm vụ nào, vì tệp còn chỗ phải sửa; xin sửa các ô dưới đây rồi gửi lại.',
    en: 'Nothing was taken in, for some cells must be mended; correct those below and send it again.',
  },
  'plan-task.not-found': {
    status: 404,
    vi: 'Không có nhiệm vụ này, hoặc kế hoạch của nó chưa ban hành; xin mở lại từ danh sách.',
    en: 'There is no such task, or its plan is not issued yet; open it from the list.',
  },
  'plan-task.not-yours-to-do': {
    status: 403,
    vi: 'Việc này do đơn vị chủ trì (báo cáo) hoặc đơn vị lập kế hoạch (xác nhận, điều chỉnh) thực hiện.',
    en: 'The lead unit reports; the unit that owns the plan confirms and changes.',
  },
  'plan-task.settled-at-source': {
    status: 409,
    vi: 'Nhiệm vụ này do kiến nghị kiểm tra giao: ông/bà báo cáo, xác nhận hoặc rút ở trang kiến nghị, nhiệm vụ sẽ theo.',
    en: 'An inspection asked for this task: report, confirm or withdraw the recommendation, and the task follows.',
  },
  'plan-task.not-now': {
    status: 409,
    vi: 'Nhiệm vụ không còn ở bước này; xin tải lại để xem tình trạng hiện tại.',
    en: 'The task is no longer at this step; load it again to see how it stands.',
  },
  'plan-task.has-parts': {
    status: 409,
    vi: 'Nhiệm vụ này gồm nhiều việc nhỏ; xin làm với từng việc nhỏ.',
    en: 'This task consists of parts; do it with each of them.',
  },
  'plan-task.parts-done': {
    status: 409,
    vi: 'Có việc nhỏ đã hoàn thành; xin bỏ từng việc chưa làm thay vì cả nhóm.',
    en: 'Some parts are done; remove the open ones instead of the whole.',
  },
  'plan-task.evidence-missing': {
    status: 422,
    vi: 'Chưa có tài liệu kiểm chứng; xin đính kèm sản phẩm của nhiệm vụ trước khi báo hoàn thành.',
    en: 'There is no evidence; attach the product of the task before saying that it is done.',
  },
  'plan-task.done-later': {
    status: 422,
    vi: 'Ngày hoàn thành ở sau hôm nay; xin ghi ngày đã hoàn thành.',
    en: 'The day is after today; write the day on which it was done.',
  },
  'plan-task.cause-unknown': {
    status: 422,
    vi: 'Xin chọn nguyên nhân trong danh sách.',
    en: 'Choose a cause from the list.',
  },
  'plan-task.days-turned': {
    status: 422,
    vi: 'Thời hạn ở trước ngày bắt đầu; xin sửa lại.',
    en: 'The deadline lies before the beginning; correct one of them.',
  },
  'plan-task.outside-plan': {
    status: 422,
    vi: 'Thời hạn phải nằm trong thời gian của kế hoạch ({from} – {to}).',
    en: 'The deadline must lie within the plan ({from} – {to}).',
  },
  'plan-task.number-unclear': {
    status: 422,
    vi: 'Số thứ tự ghi như 3 hoặc 3.1.',
    en: 'A number is written 3 or 3.1.',
  },
  'plan-task.number-taken': {
    status: 409,
    vi: 'Kế hoạch đã có nhiệm vụ số {number}; xin chọn số khác.',
    en: 'The plan has a task {number} already; choose another number.',
  },
  'plan-task.parent-missing': {
    status: 422,
    vi: 'Nhiệm vụ {number} là phần của nhiệm vụ {above}, nhưng chưa có nhiệm vụ {above}.',
    en: 'Task {number} is a part of {above}, which is not there.',
  },
  'plan-task.parent-reported': {
    status: 409,
    vi: 'Nhiệm vụ {number} đã có báo cáo tiến độ nên không chia nhỏ được nữa.',
    en: 'Task {number} has been reported on, so it can no longer be divided.',
  },
  'plan-task.decision-missing': {
    status: 422,
    vi: 'Kế hoạch đã ban hành; bổ sung nhiệm vụ cần số, ngày, người ký quyết định.',
    en: 'The plan is issued; a task is added by a decision with number, day and signer.',
  },
  'directive.not-found': {
    status: 404,
    vi: 'Không có văn bản chỉ đạo này; xin mở lại từ danh sách.',
    en: 'There is no such directive; open it from the list.',
  },
  'directive.there-already': {
    status: 409,
    vi: 'Văn bản {number} ngày này đã có trong sổ.',
    en: 'Directive {number} of that day is in the register already.',
  },
  'directive.issued-later': {
    status: 422,
    vi: 'Ngày ban hành ở sau hôm nay; xin ghi ngày trên văn bản.',
    en: 'The day of issue is after today; write the day on the document.',
  },
  'directive.years-turned': {
    status: 422,
    vi: 'Năm cuối ở trước năm đầu; xin sửa lại.',
    en: 'The last year lies before the first; correct one of them.',
  },
} as const satisfies ProblemTable;
