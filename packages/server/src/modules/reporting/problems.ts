import type { ProblemTable } from '../../platform/problems.ts';

export const REPORTING_PROBLEMS = {
  'report.not-yours': {
    status: 403,
    vi: 'Ông/bà chỉ xem được báo cáo của nơi mình làm việc hoặc phụ trách; xin chọn đơn vị đó.',
    en: 'You see reports only of where you work or what you oversee.',
  },
  'report.period-missing': {
    status: 422,
    vi: 'Xin chọn kỳ báo cáo, hoặc ngày đầu và ngày cuối.',
    en: 'Choose a period, or a first and a last day.',
  },
  'report.not-found': {
    status: 404,
    vi: 'Không có báo cáo này; xin mở lại từ danh sách báo cáo phải gửi.',
    en: 'There is no such report; open it from the list of reports that are owed.',
  },
  'report.not-owed': {
    status: 422,
    vi: 'Đơn vị {unit} không phải gửi báo cáo {regime} kỳ {period}; xin xem danh sách báo cáo phải gửi.',
    en: 'Unit {unit} owes no report {regime} for {period}; see the list of what is owed.',
  },
  'report.not-yours-to-do': {
    status: 403,
    vi: 'Việc này do công chức cải cách hành chính, kiểm soát thủ tục hoặc lãnh đạo của đơn vị có báo cáo thực hiện; trả lại và tiếp nhận do đơn vị cấp trên.',
    en: 'This is done by the reform officer, procedure controller or leader of the unit that reports; the unit above returns and accepts.',
  },
  'report.not-yours-to-sign': {
    status: 403,
    vi: 'Chỉ thủ trưởng hoặc lãnh đạo của đơn vị báo cáo được ký; xin trình lãnh đạo ký.',
    en: 'Only the head or a leader of the reporting unit signs; put it before them.',
  },
  'report.not-begun': {
    status: 409,
    vi: 'Báo cáo chưa được lập; xin lập báo cáo trước.',
    en: 'The report is not begun; begin it first.',
  },
  'report.begun-already': {
    status: 409,
    vi: 'Báo cáo kỳ này đã được lập; xin mở báo cáo đó.',
    en: 'The report of this period is begun already; open it.',
  },
  'report.not-signed': {
    status: 409,
    vi: 'Báo cáo chưa ký; xin ký trước.',
    en: 'The report is not signed; sign it first.',
  },
  'report.signed-already': {
    status: 409,
    vi: 'Báo cáo đã ký nên không sửa được; muốn sửa xin lập bản chỉnh lý và ghi lý do.',
    en: 'The report is signed and cannot be changed; amend it, with a reason.',
  },
  'report.not-submitted': {
    status: 409,
    vi: 'Báo cáo chưa gửi lên nên chưa trả lại hoặc tiếp nhận được.',
    en: 'The report was not sent yet; it can be neither returned nor accepted.',
  },
  'report.submitted-already': {
    status: 409,
    vi: 'Báo cáo đã gửi; muốn sửa xin lập bản chỉnh lý và ghi lý do.',
    en: 'The report was sent already; amend it, with a reason.',
  },
  'report.returned-already': {
    status: 409,
    vi: 'Báo cáo đã bị trả lại; xin lập lại báo cáo theo lý do trả.',
    en: 'The report was returned; take it up again for the reason given.',
  },
  'report.not-returned': {
    status: 409,
    vi: 'Báo cáo không bị trả lại; muốn sửa báo cáo đã ký xin lập bản chỉnh lý.',
    en: 'The report was not returned; a signed one is amended.',
  },
  'report.accepted-already': {
    status: 409,
    vi: 'Báo cáo đã được tiếp nhận; muốn sửa xin lập bản chỉnh lý và ghi lý do.',
    en: 'The report is accepted already; amend it, with a reason.',
  },
  'report.period-runs': {
    status: 422,
    vi: 'Kỳ báo cáo còn đến hết ngày {to}; số liệu chưa chốt nên chưa ký được. Xin ký từ ngày hôm sau.',
    en: 'The period runs until the end of {to}; figures are not final. Sign from the day after.',
  },
  'report.not-whole': {
    status: 422,
    vi: 'Còn {count} đơn vị chưa được gộp: {units}. Xin tiếp nhận báo cáo của các đơn vị này, hoặc xác nhận ký khi chưa đủ; báo cáo sẽ ghi rõ “chưa gộp”.',
    en: '{count} units are not in yet: {units}. Accept their reports, or confirm that you sign without them; the report will say so.',
  },
  'report.identity-broken': {
    status: 422,
    vi: 'Số liệu chưa khớp: {sentence} Xin kiểm tra, hoặc xác nhận vẫn ký; báo cáo sẽ in dòng này.',
    en: 'Figures do not add up: {sentence} Check them, or confirm that you sign; the report will print this line.',
  },
  'report.seen-older': {
    status: 412,
    vi: 'Báo cáo đã thay đổi từ khi ông/bà mở; chưa có gì được ghi nhận. Xin tải lại rồi thực hiện lại.',
    en: 'The report changed since you opened it; nothing was recorded. Reload it and try again.',
  },
  'report.changed-meanwhile': {
    status: 409,
    vi: 'Báo cáo vừa được người khác cập nhật; chưa có gì của ông/bà được ghi nhận. Xin tải lại rồi thực hiện lại.',
    en: 'Somebody else changed the report a moment ago; nothing of yours was recorded. Reload and try again.',
  },
  'report.text-changed': {
    status: 412,
    vi: 'Phần này vừa được {by} lưu bản khác; phần ông/bà viết vẫn còn trên màn hình. Xin xem bản đã lưu rồi lưu lại.',
    en: '{by} saved another text of this part; yours is still on the screen. Look at theirs, then save again.',
  },
  'report.section-unknown': {
    status: 404,
    vi: 'Mẫu báo cáo không có phần này; xin tải lại báo cáo.',
    en: 'The form has no such part; reload the report.',
  },
  'report.version-unknown': {
    status: 404,
    vi: 'Báo cáo không có bản {number} đã ký; xin chọn trong danh sách các bản.',
    en: 'The report has no signed version {number}; choose from the list.',
  },
  'report.form-without-regime': {
    status: 422,
    vi: 'Chưa có chế độ báo cáo nào dùng biểu “{form}” nên chưa gộp theo báo cáo đã ký được; xin xem số liệu trực tiếp.',
    en: 'No regime uses the form “{form}”, so nothing signed can be added up; look at live figures.',
  },
  'report-form.not-found': {
    status: 404,
    vi: 'Không có biểu mẫu {code}; xin xem danh sách biểu mẫu.',
    en: 'There is no form {code}; see the list of forms.',
  },
  'report-form.faulty': {
    status: 422,
    vi: 'Biểu mẫu chưa đúng tại {where}: {faultVi} (còn {more} lỗi khác.)',
    en: 'The form is not right at {where}: {faultEn} ({more} more faults.)',
  },
  'pivot.not-kept': {
    status: 422,
    vi: 'Không có bảng “{figureVi}” theo {rowsVi} × {columnsVi}. Có thể chọn {sideVi}: {possibleVi}.',
    en: 'There is no table of “{figureEn}” by {rowsEn} × {columnsEn}. Possible {sideEn}: {possibleEn}.',
  },
  'reporting-regime.not-found': {
    status: 404,
    vi: 'Không có chế độ báo cáo {code}; xin xem danh sách chế độ báo cáo.',
    en: 'There is no reporting regime {code}; see the list.',
  },
  'reporting-regime.faulty': {
    status: 422,
    vi: 'Chế độ báo cáo chưa đúng tại {where}: {faultVi}',
    en: 'The regime is not right at {where}: {faultEn}',
  },
} as const satisfies ProblemTable;
