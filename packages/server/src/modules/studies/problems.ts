import type { ProblemTable } from '../../platform/problems.ts';

/** What a log file lacks or has too much of, in words for whoever brought it. */
export const LOG_FAULTS = {
  'log.no-file': {
    status: 422,
    vi: 'Không đọc được tệp {path}.',
    en: 'The file {path} cannot be read.',
  },
  'log.empty': {
    status: 422,
    vi: 'Tệp không có nội dung.',
    en: 'The file {path} is empty.',
  },
  'log.damaged': {
    status: 422,
    vi: 'Tệp bị hỏng hoặc bị cắt cụt ({detail}); xin chép lại từ nguồn.',
    en: 'The file {path} is damaged: {detail}.',
  },
  'log.not-text': {
    status: 422,
    vi: 'Tệp không phải văn bản đọc được (hoặc là UTF-16 thiếu dấu đầu tệp); xin lưu lại ở UTF-8.',
    en: 'The file is not readable text (or UTF-16 without its mark); save it as UTF-8.',
  },
  'log.quote-open': {
    status: 422,
    vi: 'Bảng có dấu ngoặc kép mở mà không đóng, nên phần còn lại của tệp dính vào một ô; xin sửa ô đó.',
    en: 'The table has a quotation mark that opens and never closes, so the rest of the file is one cell; mend that cell.',
  },
  'log.table-empty': { status: 422, vi: 'Bảng không có dòng nào.', en: 'The table is empty.' },
  'log.table-unreadable': {
    status: 422,
    vi: 'Không đọc được bảng: {detail}',
    en: 'The table cannot be read: {detail}',
  },
  'log.column-unknown': {
    status: 422,
    vi: 'Bảng không có cột “{name}”; các cột hiện có: {columns}.',
    en: 'There is no column “{name}”; the table has {columns}.',
  },
  'log.column-missing': {
    status: 422,
    vi: 'Không tìm thấy cột ghi {partName} của sự kiện; xin chọn cột đó trong phần “Tên cột”. Các cột hiện có: {columns}.',
    en: 'No column was found for the {part} of an event; name it by --{part} COLUMN. The table has {columns}.',
  },
  'log.not-xes': {
    status: 422,
    vi: 'Tệp là XML nhưng không phải nhật ký sự kiện XES.',
    en: 'The file is XML, but not an XES event log.',
  },
  'log.xml-unfinished': {
    status: 422,
    vi: 'Tệp XML dừng giữa chừng; xin chép lại từ nguồn.',
    en: 'The XML document ends before its last tag is closed.',
  },
  'log.xml-malformed': {
    status: 422,
    vi: 'Tệp XML viết sai ở gần “{near}”.',
    en: 'The XML is not well formed near “{near}”.',
  },
  'log.xml-document-type': {
    status: 422,
    vi: 'Tệp XML khai báo kiểu tài liệu (DOCTYPE), hệ thống không đọc loại này.',
    en: 'The XML document has a document type, which is not read.',
  },
  'log.classifier-unknown': {
    status: 422,
    vi: 'Nhật ký không có bộ phân loại “{name}”; hiện có: {known}.',
    en: 'The log has no classifier “{name}”; it has {known}.',
  },
  'log.not-json': { status: 422, vi: 'Tệp không phải JSON.', en: 'The file is no JSON.' },
  'log.not-ocel-json': {
    status: 422,
    vi: 'Tệp JSON không theo OCEL 2.0: {detail}',
    en: 'The file is no OCEL 2.0 JSON: {detail}',
  },
  'log.not-ocel-database': {
    status: 422,
    vi: 'Tệp SQLite không theo OCEL 2.0: {detail}.',
    en: 'The file is no OCEL 2.0 database: {detail}.',
  },
  'log.no-case-objects': {
    status: 422,
    vi: 'Nhật ký không có đối tượng loại “{type}”.',
    en: 'The log has no objects of type “{type}”.',
  },
  'log.key-unknown': {
    status: 422,
    vi: 'Không hồ sơ nào có thuộc tính “{key}”; hiện có: {known}.',
    en: 'No case has “{key}”; the log has {known}.',
  },
  'log.no-case-left': {
    status: 422,
    vi: 'Không còn hồ sơ nào trong phần được chọn; xin nới khoảng ngày hoặc bỏ bớt điều kiện.',
    en: 'No case is left to be studied.',
  },
  'log.no-event': {
    status: 422,
    vi: 'Tệp không có sự kiện nào để nghiên cứu.',
    en: 'The log has no event to be studied.',
  },
} as const satisfies ProblemTable;

export const STUDY_PROBLEMS = {
  ...LOG_FAULTS,
  'study.not-found': {
    status: 404,
    vi: 'Không có nghiên cứu này, hoặc nó đã được xóa.',
    en: 'There is no such study, or it was deleted.',
  },
  'study.not-yours': {
    status: 403,
    vi: 'Nghiên cứu này thuộc đơn vị khác; ông/bà không xem hoặc xóa được.',
    en: 'This study belongs to another unit; you cannot see or delete it.',
  },
  'study.not-ready': {
    status: 409,
    vi: 'Nghiên cứu này chưa đọc xong, hoặc không đọc được; xin xem trạng thái của nó.',
    en: 'This study is still being read, or could not be read; see its state.',
  },
  'study.not-a-log': {
    status: 415,
    vi: 'Tệp này là {found}, không phải nhật ký sự kiện; hệ thống đọc XES, CSV, OCEL 2.0 (JSON, SQLite), cả khi nén gzip.',
    en: 'This file is {found}, no event log; XES, CSV and OCEL 2.0 (JSON, SQLite) are read, gzip too.',
  },
  'study.interrupted': {
    status: 503,
    vi: 'Hệ thống gặp lỗi khi đọc nhật ký này; xin xóa rồi gửi lại, nếu vẫn vậy thì báo quản trị viên.',
    en: 'The system failed while it read this log; delete it and send it again, or tell the administrator.',
  },
  'study.file-missing': {
    status: 400,
    vi: 'Chưa chọn tệp nhật ký.',
    en: 'No log file was sent.',
  },
  'study.reading-unclear': {
    status: 422,
    vi: 'Cách đọc tệp ghi chưa đúng; xin xem lại múi giờ và tên cột.',
    en: 'How the file is to be read is not clear; see zone and names of columns.',
  },
  'study.unit-not-yours': {
    status: 403,
    vi: 'Ông/bà chỉ lấy được nhật ký của nơi mình làm việc hoặc phụ trách; xin chọn đơn vị đó.',
    en: 'You can take logs only of where you work or what you oversee.',
  },
  'study.period-reversed': {
    status: 422,
    vi: 'Ngày đầu kỳ {from} sau ngày cuối kỳ {to}.',
    en: 'The period begins on {from}, after it ends on {to}.',
  },
  'study.no-dossiers': {
    status: 422,
    vi: 'Không có hồ sơ nào được tiếp nhận trong kỳ này tại đơn vị; xin chọn kỳ khác.',
    en: 'No dossier was received there in this period; choose another.',
  },
  'study.too-many-dossiers': {
    status: 422,
    vi: 'Có hơn {most} hồ sơ; xin chọn kỳ ngắn hơn, đơn vị nhỏ hơn hoặc một thủ tục.',
    en: 'There are more than {most} dossiers; choose a shorter period, a smaller unit or one procedure.',
  },
  'study.reason-missing': {
    status: 422,
    vi: 'Muốn lấy tên thật phải ghi lý do (ít nhất 10 chữ cái); việc này được ghi nhật ký.',
    en: 'Names need a reason of at least ten letters; it is logged.',
  },
  'study.names-not-allowed': {
    status: 403,
    vi: 'Chỉ lãnh đạo, thanh tra và kiểm soát thủ tục hành chính được lấy tên thật; xin lấy bản ẩn danh.',
    en: 'Only leaders, inspectors and procedure controllers may take names; take the log with pseudonyms.',
  },
  'study.process-unknown': {
    status: 404,
    vi: 'Nghiên cứu này không có quy trình đó.',
    en: 'This study has no such process.',
  },
  'study.no-such-case': {
    status: 404,
    vi: 'Nhật ký không có hồ sơ số {number}.',
    en: 'The log has no case number {number}.',
  },
  'study.too-large': {
    status: 422,
    vi: 'Nhật ký quá lớn để nghiên cứu một lần; xin chia nhỏ theo thời gian rồi gửi từng phần.',
    en: 'The log is too large to be studied at once; split it by time.',
  },
} as const satisfies ProblemTable;
