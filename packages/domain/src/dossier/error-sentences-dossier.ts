import { conflict, type ErrorSentence, input, missing, rule } from './error-sentence.ts';

/** Refusals of the dossier: first those of the table of transitions, then the rules of each act. */
export const dossierErrors = {
  'dossier.unknown-dossier': missing(
    'Không tìm thấy hồ sơ này. Xin kiểm tra lại mã hồ sơ trên giấy tiếp nhận.',
    'There is no such dossier. Please check the code on the acceptance slip.',
  ),
  'dossier.exists-already': conflict(
    'Hồ sơ này đã có trong hệ thống, không cần nộp lại.',
    'This dossier exists already; it need not be filed again.',
  ),
  'dossier.not-accepted-yet': rule(
    'Hồ sơ chưa được tiếp nhận. Xin tiếp nhận hồ sơ trước rồi thực hiện việc này.',
    'The dossier has not been taken in yet; accept it first.',
  ),
  'dossier.accepted-already': conflict(
    'Hồ sơ đã được tiếp nhận. Nếu không đủ điều kiện, xin dùng “Từ chối giải quyết” hoặc “Yêu cầu bổ sung”.',
    'The dossier has been accepted; use a refusal on the merits or a supplement request instead.',
  ),
  'dossier.not-handed-over-yet': rule(
    'Hồ sơ còn ở Bộ phận Một cửa. Xin chuyển hồ sơ đến người giải quyết trước.',
    'The dossier still lies at the one-stop desk; hand it over first.',
  ),
  'dossier.waiting-for-applicant': rule(
    'Hồ sơ đang chờ người nộp bổ sung hoặc nộp tiền. Xin ghi nhận phần bổ sung hoặc khoản đã nộp rồi làm tiếp.',
    'The dossier waits for the applicant; record the supplement or the payment, then go on.',
  ),
  'dossier.not-waiting-for-supplement': rule(
    'Hồ sơ không có yêu cầu bổ sung nào đang chờ. Tệp mới xin thêm vào mục “Tài liệu”.',
    'No supplement is being waited for; add new files under documents.',
  ),
  'dossier.not-waiting-for-payment': rule(
    'Hồ sơ không có khoản nào đang chờ nộp. Xin lập yêu cầu nộp tiền trước.',
    'No payment is being waited for; request one first.',
  ),
  'dossier.result-issued': rule(
    'Kết quả đã được ký duyệt nên không thực hiện được việc này. Nếu kết quả sai, xin trả lại bước trước để người ký xem lại.',
    'The result is signed, so this is no longer possible. If it is wrong, send it back one step to its signer.',
  ),
  'dossier.no-result-yet': rule(
    'Hồ sơ chưa có kết quả. Xin ghi nhận kết quả trước khi thông báo hoặc trả.',
    'There is no result yet; record it before announcing or delivering.',
  ),
  'dossier.finished': rule(
    'Hồ sơ đã kết thúc, không thay đổi được nữa. Nếu cần, xin lập hồ sơ mới.',
    'The dossier is closed and does not change any more. If needed, open a new one.',
  ),
  'dossier.changed-meanwhile': conflict(
    'Có người vừa cập nhật hồ sơ này. Xin tải lại trang để xem thay đổi rồi làm lại; nội dung đang nhập vẫn được giữ.',
    'Somebody changed this dossier a moment ago. Reload to see it and try again; what you typed is kept.',
  ),
  'dossier.applicant-required': input(
    'Chưa có tên người nộp hồ sơ. Xin nhập họ tên hoặc quét mã trên thẻ căn cước.',
    'The name of the applicant is missing; type it or scan the citizen card.',
  ),
  'dossier.request-required': input(
    'Chưa có nội dung đề nghị. Xin chọn thủ tục và nhập người nộp.',
    'The request is missing; choose a procedure and name the applicant.',
  ),
  'dossier.filing-number-required': input(
    'Chưa có số của hồ sơ trực tuyến. Xin nộp lại để hệ thống cấp số.',
    'The filing number is missing; file again so that one is given.',
  ),
  'dossier.post-address-required': input(
    'Nhận kết quả qua bưu chính thì cần địa chỉ. Xin nhập địa chỉ nhận hoặc số bưu gửi.',
    'Delivery by post needs an address or a tracking number.',
  ),
  'dossier.document-not-in-checklist': rule(
    '“{document}” không có trong thành phần hồ sơ đã công bố nên không được yêu cầu (NĐ 61/2018, Điều 5). Xin chọn giấy tờ trong danh mục.',
    '"{document}" is not in the published list and may not be asked for (Decree 61/2018, Art. 5); choose from the list.',
  ),
  'dossier.due-date-needs-a-person': input(
    'Thời hạn của thủ tục này không ghi bằng con số mà máy tính được. Xin thống nhất với người nộp rồi chọn ngày hẹn trả.',
    'The time limit of this procedure is not printed as a number; agree on a day with the applicant and enter it.',
  ),
  'dossier.due-date-in-the-past': input(
    'Ngày {date} đã qua. Xin chọn từ hôm nay trở đi.',
    '{date} is past; choose today or later.',
  ),
  'dossier.due-date-not-a-working-day': input(
    'Ngày {date} là ngày nghỉ. Xin chọn một ngày làm việc.',
    '{date} is not a working day; choose one that is.',
  ),
  'dossier.forwarded-too-late': rule(
    'Hồ sơ phải đến cơ quan giải quyết chậm nhất {by} (NĐ 61/2018, Điều 18). Xin nhập đúng giờ cơ quan đó nhận hồ sơ.',
    'The competent agency must have the dossier by {by} (Decree 61/2018, Art. 18); enter when it did.',
  ),
  'dossier.order-not-positive': input(
    'Số thứ tự hồ sơ trong ngày phải là số nguyên từ 1 trở lên (đang là {order}).',
    'The order number of the day must be a whole number from 1 on (it is {order}).',
  ),
  'dossier.reason-required': input(
    'Xin ghi lý do, bằng lời để người nộp hồ sơ đọc hiểu được.',
    'Please give the reason, in words that the applicant can follow.',
  ),
  'dossier.text-required': input('Xin nhập nội dung.', 'Please write something.'),
  'dossier.legal-basis-required': input(
    'Từ chối giải quyết phải nêu căn cứ pháp lý. Xin ghi điều, khoản và số văn bản.',
    'A refusal needs its ground in law; name the article and the instrument.',
  ),
  'dossier.supplement-items-required': input(
    'Chưa chọn giấy tờ cần bổ sung. Xin chọn ít nhất một giấy tờ trong thành phần hồ sơ.',
    'Choose at least one paper of the checklist that is to be supplemented.',
  ),
  'dossier.supplement-what-required': input(
    'Xin ghi rõ từng giấy tờ cần bổ sung, sửa đổi điều gì.',
    'Say for each paper what is to be added or corrected.',
  ),
  'dossier.supplement-asked-already': rule(
    'Đã yêu cầu bổ sung {times} lần ở giai đoạn này; mỗi giai đoạn chỉ được yêu cầu một lần (NĐ 61/2018, Điều 11). Nếu thật cần thiết, xin ghi lý do để lãnh đạo xem xét.',
    'A supplement was asked for {times} time(s) in this stage and may be asked only once (Decree 61/2018, Art. 11). If it cannot be helped, give reasons.',
  ),
  'dossier.documents-required': input(
    'Chưa có giấy tờ bổ sung nào. Xin chọn giấy tờ người nộp đã mang đến.',
    'No supplemented paper was named; choose what the applicant brought.',
  ),
  'dossier.respond-by-in-the-past': input(
    'Hạn {date} đã qua. Xin cho người nộp một ngày từ hôm nay trở đi.',
    'The day {date} is past; give the applicant today or later.',
  ),
  'dossier.applicant-still-has-time': rule(
    'Người nộp còn thời hạn đến hết ngày {date}. Xin chờ qua ngày đó, hoặc dừng theo đề nghị của người nộp.',
    'The applicant has until the end of {date}; wait for it, or stop at the applicant’s request.',
  ),
  'dossier.apologised-already': rule(
    'Hồ sơ đã xin lỗi và hẹn lại một lần; ngày trả kết quả không được hẹn lại nữa (NĐ 61/2018, Điều 19.9). Xin giải quyết sớm nhất có thể.',
    'A new date was given once already and may not be given again (Decree 61/2018, Art. 19.9).',
  ),
  'dossier.amount-not-positive': input(
    'Số tiền phải là số nguyên đồng lớn hơn 0. Xin nhập lại.',
    'The amount must be a whole number of đồng above 0.',
  ),
  'dossier.amount-differs': input(
    'Số tiền phải nộp là {expected} nhưng đang ghi {given}. Xin kiểm tra lại biên lai.',
    'The amount due is {expected}, but {given} was entered; check the receipt.',
  ),
  'dossier.payment-name-required': input(
    'Xin ghi tên khoản phải nộp, ví dụ “Lệ phí trước bạ”.',
    'Name what is to be paid, for example the registration fee.',
  ),
  'dossier.receipt-number-required': input(
    'Xin ghi số biên lai của khoản đã nộp.',
    'Enter the number of the receipt.',
  ),
  'dossier.last-step': rule(
    'Hồ sơ đang ở bước cuối của quy trình, không còn bước sau để chuyển. Xin ghi nhận kết quả.',
    'This is the last step of the process; record the result instead of handing over.',
  ),
  'dossier.first-step': rule(
    'Hồ sơ đang ở bước đầu, không có bước trước để trả lại.',
    'This is the first step; there is none to send back to.',
  ),
  'dossier.held-by-you': conflict(
    'Ông/bà đang giữ hồ sơ này rồi.',
    'You are holding this dossier already.',
  ),
  'dossier.held-by-that-officer': conflict(
    '{officer} đang giữ hồ sơ này rồi. Xin chọn người khác nếu muốn phân công lại.',
    '{officer} holds this dossier already; choose somebody else.',
  ),
  'dossier.same-unit': input(
    'Hồ sơ đang thuộc cơ quan này rồi. Xin chọn cơ quan kế tiếp khác.',
    'The dossier belongs to this unit already; choose another successor.',
  ),
  'dossier.forwarded-before-reception': rule(
    'Cơ quan có thẩm quyền không thể nhận hồ sơ trước khi hồ sơ được tiếp nhận ({at}). Xin sửa lại thời điểm.',
    'The competent agency cannot have the dossier before its reception ({at}); mend the time.',
  ),
  'dossier.case-unknown': rule(
    'Thủ tục này không có trường hợp “{case}”. Xin chọn một trường hợp trong danh mục.',
    'The procedure has no case “{case}”; choose one of the catalogue.',
  ),
  'dossier.birth-date-in-the-future': rule(
    'Ngày sinh {date} chưa đến. Xin kiểm tra lại ngày sinh của người nộp.',
    'The birth date {date} has not come yet; check it.',
  ),
  'dossier.id-number-malformed': rule(
    'Số giấy tờ “{number}” không đúng: số căn cước có 12 chữ số, chứng minh nhân dân 9 chữ số, mã số thuế 10 hoặc 13 chữ số, hộ chiếu từ 7 ký tự.',
    'The number “{number}” is not right: a citizen card has 12 digits, the older card 9, a tax code 10 or 13, a passport at least 7 signs.',
  ),
  'dossier.step-comes-first': rule(
    'Việc này làm ở bước “{step}”. Xin chuyển hồ sơ đến bước đó trước.',
    'This is done at the step “{step}”; hand the dossier over to that step first.',
  ),
  'dossier.no-proposal': rule(
    'Chưa có đề xuất kết quả. Xin chuyên viên trình đề xuất trước khi phê duyệt.',
    'No result has been proposed; it is proposed first, then approved.',
  ),
  'dossier.proposal-is-refusal': rule(
    'Đề xuất là từ chối giải quyết. Xin dùng “Từ chối giải quyết”, hoặc trả lại bước trước để đề xuất lại.',
    'What was proposed is a refusal; refuse it, or send it back for another proposal.',
  ),
  'dossier.approved-already': conflict(
    'Kết quả đã được phê duyệt. Nếu cần xem lại, xin trả lại bước trước.',
    'The result is approved already; to look at it again, send it back one step.',
  ),
  'dossier.not-approved-yet': rule(
    'Kết quả chưa được phê duyệt. Xin trình người có thẩm quyền phê duyệt trước.',
    'The result is not approved yet; have it approved first.',
  ),
  'dossier.result-file-required': input(
    'Chưa có tệp kết quả. Xin đính kèm bản kết quả đã ký.',
    'The file of the result is missing; attach what was signed.',
  ),
  'dossier.result-number-required': input(
    'Xin ghi số, ký hiệu của kết quả.',
    'Enter the number of the result.',
  ),
  'dossier.signer-required': input(
    'Xin ghi họ tên người ký kết quả.',
    'Enter who signed the result.',
  ),
  'dossier.signed-in-the-future': input(
    'Ngày ký {date} chưa đến. Xin kiểm tra lại ngày ký.',
    'The day of signature {date} has not come yet.',
  ),
  'dossier.signed-before-reception': input(
    'Ngày ký {date} trước ngày tiếp nhận hồ sơ. Xin kiểm tra lại ngày ký.',
    'The day of signature {date} lies before the reception.',
  ),
  'dossier.recipient-required': input(
    'Xin ghi họ tên người nhận kết quả.',
    'Enter who receives the result.',
  ),
  'dossier.authorisation-required': input(
    'Người nhận hoặc nộp thay cần giấy ủy quyền (NĐ 61/2018, Điều 6). Xin ghi số, ngày giấy ủy quyền.',
    'Somebody who acts for the applicant needs an authorisation (Decree 61/2018, Art. 6); enter it.',
  ),
  'dossier.no-representative': input(
    'Hồ sơ không ghi người đại diện. Xin chọn người nộp, hoặc người được ủy quyền kèm giấy ủy quyền.',
    'The dossier names no representative; choose the applicant, or a proxy with an authorisation.',
  ),
  'dossier.broken-history': rule(
    'Lịch sử hồ sơ không liền mạch ở mục {version}. Xin báo quản trị viên kiểm tra bằng lệnh đối chiếu.',
    'The history of the dossier is broken at entry {version}; tell the administrator to verify it.',
  ),
  'dossier.unknown-command': input(
    'Hệ thống không biết thao tác này. Xin tải lại trang rồi thử lại.',
    'This act is not known; reload the page and try again.',
  ),
  'dossier.unknown-event': rule(
    'Lịch sử hồ sơ có mục mà phiên bản này không đọc được. Xin báo quản trị viên.',
    'The history has an entry that this version cannot read; tell the administrator.',
  ),
} as const satisfies Record<string, ErrorSentence>;
