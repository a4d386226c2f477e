import type { ProblemTable } from '../../platform/problems.ts';

export const FEEDBACK_PROBLEMS = {
  'feedback.not-found': {
    status: 404,
    vi: 'Không có phản ánh này; xin mở lại từ danh sách.',
    en: 'There is no such feedback; open it from the list.',
  },
  'feedback.not-yours': {
    status: 403,
    vi: 'Phản ánh này do đơn vị khác xử lý; ông/bà chỉ xem được phản ánh của nơi mình làm việc hoặc phụ trách.',
    en: 'Another unit deals with this feedback; you see those of where you work or oversee.',
  },
  'feedback.not-yours-to-do': {
    status: 403,
    vi: 'Việc này do đơn vị đang giữ phản ánh thực hiện.',
    en: 'This is done by the unit that has the feedback now.',
  },
  'feedback.not-yours-to-publish': {
    status: 403,
    vi: 'Công khai do lãnh đạo, công chức kiểm soát thủ tục hoặc cải cách hành chính của đơn vị xác nhận; xin trình các vị ấy.',
    en: 'Publication is confirmed by the head, the procedure controller or the reform officer of the unit; put it before them.',
  },
  'feedback.not-sorted': {
    status: 409,
    vi: 'Phản ánh chưa được phân loại; xin phân loại trước.',
    en: 'The feedback is not sorted yet; sort it first.',
  },
  'feedback.not-taken': {
    status: 409,
    vi: 'Đơn vị mới nhận chuyển chưa phân loại; xin phân loại trước.',
    en: 'It was transferred and not yet taken up; sort it first.',
  },
  'feedback.still-handled': {
    status: 409,
    vi: 'Phản ánh đang được xử lý; việc này làm sau khi trả lời.',
    en: 'The feedback is still dealt with; this comes after the answer.',
  },
  'feedback.waits-for-sender': {
    status: 409,
    vi: 'Đang chờ người gửi bổ sung; ghi nhận bổ sung trước.',
    en: 'It waits for its sender; write down what they told first.',
  },
  'feedback.joined-elsewhere': {
    status: 409,
    vi: 'Phản ánh đã nhập với phản ánh khác và được trả lời ở đó; muốn xử lý riêng xin tách ra.',
    en: 'It is joined to another and answered there; separate it first.',
  },
  'feedback.answered-already': {
    status: 409,
    vi: 'Phản ánh đã có trả lời; xin công khai, hoặc mở lại nếu chưa được giải quyết.',
    en: 'It is answered already; publish it, or reopen it if it was not solved.',
  },
  'feedback.published-already': {
    status: 409,
    vi: 'Kết quả đã công khai; nếu chưa được giải quyết xin mở lại.',
    en: 'It is published already; reopen it if it was not solved.',
  },
  'feedback.closed-already': {
    status: 409,
    vi: 'Phản ánh đã trả lời riêng; nếu chưa được giải quyết xin mở lại.',
    en: 'It was answered without publication; reopen it if it was not solved.',
  },
  'feedback.ended': {
    status: 409,
    vi: 'Phản ánh đã kết thúc; người gửi có thể gửi phản ánh mới.',
    en: 'This feedback has ended; the sender may send a new one.',
  },
  'feedback.words-missing': {
    status: 422,
    vi: 'Xin ghi nội dung hoặc lý do.',
    en: 'Write the words or the reason.',
  },
  'feedback.transfer-to-itself': {
    status: 422,
    vi: 'Phản ánh đang ở đơn vị này; xin chọn đơn vị khác.',
    en: 'This unit has it already; choose another.',
  },
  'feedback.nowhere-to-return': {
    status: 409,
    vi: 'Phản ánh không do đơn vị nào chuyển đến nên không trả lại được.',
    en: 'No unit sent it here, so it cannot be returned.',
  },
  'feedback.field-missing': {
    status: 422,
    vi: 'Việc đô thị phải có lĩnh vực, vì mỗi lĩnh vực có thời hạn riêng.',
    en: 'An urban matter needs its field: each has a limit of its own.',
  },
  'feedback.field-unknown': {
    status: 422,
    vi: 'Không có lĩnh vực {field}; xin xem danh sách lĩnh vực.',
    en: 'There is no field {field}; see the list.',
  },
  'feedback.not-answered-yet': {
    status: 409,
    vi: 'Phản ánh chưa có trả lời.',
    en: 'It is not answered yet.',
  },
  'feedback.main-unfit': {
    status: 409,
    vi: 'Không nhập vào {code} được: phản ánh ấy đã kết thúc hoặc đã nhập với phản ánh khác.',
    en: 'It cannot be joined to {code}: that one is over or joined itself.',
  },
  'feedback.changed-meanwhile': {
    status: 409,
    vi: 'Phản ánh vừa được người khác cập nhật; chưa có gì của ông/bà được ghi nhận. Xin tải lại.',
    en: 'Somebody else changed it a moment ago; nothing of yours was recorded. Reload it.',
  },
  'feedback.seen-older': {
    status: 412,
    vi: 'Phản ánh đã thay đổi từ khi ông/bà mở; chưa có gì được ghi nhận. Xin tải lại rồi thực hiện lại.',
    en: 'It changed since you opened it; nothing was recorded. Reload it and try again.',
  },
  'feedback.personal-data-left': {
    status: 422,
    vi: 'Trong nội dung công khai còn “{found}” giống thông tin cá nhân. Xin xóa, hoặc đánh dấu giữ lại nếu không phải.',
    en: 'The public text still has “{found}”, which looks like personal data. Take it out, or mark it as kept.',
  },
  'feedback.photo-unknown': {
    status: 422,
    vi: 'Ảnh được chọn không thuộc phản ánh này.',
    en: 'A chosen picture is not of this feedback.',
  },
  'feedback.photo-wrong': {
    status: 422,
    vi: 'Có tệp không phải ảnh JPEG, PNG, WebP hoặc quá lớn; xin chọn lại ảnh.',
    en: 'A file is no JPEG, PNG or WebP picture, or too large; choose again.',
  },
  'feedback.text-missing': {
    status: 422,
    vi: 'Xin ghi nội dung.',
    en: 'Write what happened.',
  },
  'feedback.invalid': {
    status: 422,
    vi: 'Có mục chưa đúng; xin xem lại.',
    en: 'Something is not right; look again.',
  },
  'feedback.too-many-photos': {
    status: 422,
    vi: 'Mỗi phản ánh gửi tối đa {most} ảnh.',
    en: 'At most {most} pictures with one feedback.',
  },
  'feedback.sent-already': {
    status: 409,
    vi: 'Phản ánh này đã được gửi rồi.',
    en: 'This was sent already.',
  },
  'feedback.sender-missing': {
    status: 422,
    vi: 'Phản ánh về hành vi hoặc quy định phải có họ tên và điện thoại, thư điện tử hoặc địa chỉ (NĐ 20/2008/NĐ-CP Điều 7). Muốn giấu tên, xin chọn “Giấu tên tôi”.',
    en: 'Feedback on behaviour or regulations needs your name and a telephone, mail or address (Decree 20/2008 Art. 7). Choose “hide my name” to stay anonymous.',
  },
  'feedback.phone-wrong': {
    status: 422,
    vi: 'Số điện thoại chưa đúng; xin ghi các chữ số, có thể cách nhau.',
    en: 'The telephone number is not right; write its digits.',
  },
  'feedback.email-wrong': {
    status: 422,
    vi: 'Địa chỉ thư điện tử chưa đúng.',
    en: 'The mail address is not right.',
  },
  'feedback.reason-for-name': {
    status: 422,
    vi: 'Người gửi yêu cầu giấu tên; xin ghi lý do cần biết danh tính, lý do được lưu lại.',
    en: 'The sender asked to stay anonymous; write why you need to know, it is kept.',
  },
  'feedback.secret-wrong': {
    status: 404,
    vi: 'Không có phản ánh nào khớp với mã và khóa này; xin xem lại giấy hoặc tin nhắn khi gửi.',
    en: 'No feedback has this code and key; look at what you were given when you sent it.',
  },
  'feedback.form-unknown': {
    status: 422,
    vi: 'Biểu mẫu không do trang này cấp; xin mở lại trang rồi gửi.',
    en: 'The form is not ours; open the page again and send.',
  },
  'feedback.form-too-quick': {
    status: 422,
    vi: 'Gửi quá nhanh; xin đợi vài giây rồi gửi lại, nội dung vẫn còn.',
    en: 'That was too quick; wait a few seconds and send again.',
  },
  'feedback.form-too-old': {
    status: 422,
    vi: 'Biểu mẫu đã mở quá một ngày; xin gửi lại lần nữa, nội dung vẫn còn.',
    en: 'The form was open for more than a day; send it once more.',
  },
  'feedback.too-often': {
    status: 429,
    vi: 'Nơi này đã gửi nhiều lần trong giờ qua; xin gửi lại sau, hoặc gọi điện, đến Bộ phận Một cửa.',
    en: 'Too much was sent from here in the last hour; try later, telephone, or come to the desk.',
  },
  'feedback.key-unknown': {
    status: 404,
    vi: 'Không có khóa nào đang dùng với số này.',
    en: 'There is no open key of this number.',
  },
  'feedback.rules-faulty': {
    status: 422,
    vi: 'Quy định chưa đúng tại {where}: {fault}',
    en: 'The rules are not right at {where}: {fault}',
  },
} as const satisfies ProblemTable;
