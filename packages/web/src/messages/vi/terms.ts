import type { DossierStatus } from '@motcua/domain/dossier/status.ts';
import type { Channel, ProcedurePart } from '@motcua/domain/procedure/procedure.ts';
import type { Role } from '@motcua/domain/shared/role.ts';

export const terms = {
  status: {
    submitted: 'Mới đăng ký',
    accepted: 'Được tiếp nhận',
    declined: 'Không được tiếp nhận',
    processing: 'Đang xử lý',
    supplement_requested: 'Yêu cầu bổ sung giấy tờ',
    payment_requested: 'Chờ nộp nghĩa vụ tài chính',
    withdrawn: 'Công dân rút hồ sơ',
    stopped: 'Dừng xử lý',
    resolved: 'Đã xử lý xong',
    delivered: 'Đã trả kết quả',
  } satisfies Record<DossierStatus, string> as Record<DossierStatus, string>,
  channel: { counter: 'Trực tiếp', online: 'Trực tuyến', postal: 'Bưu chính công ích' } satisfies Record<
    Channel,
    string
  > as Record<Channel, string>,
  role: {
    desk_clerk: 'Bộ phận Một cửa',
    specialist: 'Chuyên viên',
    head: 'Thủ trưởng',
    document_clerk: 'Văn thư',
    procedure_controller: 'Kiểm soát thủ tục hành chính',
    reform_officer: 'Cải cách hành chính',
    inspector: 'Kiểm tra',
    leader: 'Lãnh đạo',
    administrator: 'Quản trị',
    postal_clerk: 'Nhân viên bưu điện',
  } satisfies Record<Role, string> as Record<Role, string>,
  part: {
    name: 'tên thủ tục',
    steps: 'trình tự thực hiện',
    channels: 'cách thức thực hiện',
    checklist: 'thành phần hồ sơ',
    time_limit: 'thời hạn giải quyết',
    applicants: 'đối tượng thực hiện',
    agency: 'cơ quan giải quyết',
  } satisfies Record<ProcedurePart, string> as Record<ProcedurePart, string>,
  documentKind: { original: 'Bản chính', certified_copy: 'Bản sao chứng thực', copy: 'Bản sao', electronic: 'Bản điện tử' },
  timeliness: { early: 'Trước hạn', on_time: 'Đúng hạn', late: 'Quá hạn' },
  outcome: { granted: 'Đồng ý', refused: 'Từ chối', withdrawn: 'Đã rút', stopped: 'Đã dừng' },
  resultDelivery: { desk: 'Nhận tại quầy', post: 'Gửi qua bưu điện', online: 'Nhận trực tuyến' },
  feeKind: { fee: 'Phí', charge: 'Lệ phí' },
  remaining: {
    in_time: 'Trong hạn',
    soon: 'Sắp đến hạn',
    late: 'Quá hạn',
    waiting: 'Tạm dừng tính giờ',
    done: 'Đã xong',
  },
  unit: {
    working_hour: (n: string) => `${n} giờ làm việc`,
    working_day: (n: string) => `${n} ngày làm việc`,
    hour: (n: string) => `${n} giờ`,
    day: (n: string) => `${n} ngày`,
    week: (n: string) => `${n} tuần`,
    month: (n: string) => `${n} tháng`,
  },
  immediately: 'Giải quyết ngay trong ngày làm việc',
  sameDay: 'Trong ngày; nhận sau 15 giờ thì trả vào ngày làm việc kế tiếp',
  minutes: {
    days: (n: number) => `${n} ngày`,
    hours: (n: number) => `${n} giờ`,
    minutes: (n: number) => `${n} phút`,
  },
};
