export const overview = {
  cases: 'Hồ sơ',
  events: 'Sự kiện',
  activities: 'Hoạt động',
  variants: 'Đường đi',
  perCase: (value: string) => `${value} sự kiện mỗi hồ sơ`,
  commonest: (percent: string) => `đường nhiều nhất chiếm ${percent}`,
  durations: 'Thời gian của một hồ sơ, từ sự kiện đầu đến sự kiện cuối',
  measure: 'Thước đo',
  median: 'Trung vị',
  mean: 'Trung bình',
  p90: '90 % hồ sơ không quá',
  p95: '95 % hồ sơ không quá',
  max: 'Dài nhất',
  months: 'Hồ sơ theo tháng bắt đầu',
  month: 'Tháng',
  medianOf: (clock: string) => `Trung vị, ${clock}`,
  starts: 'Bắt đầu bằng',
  ends: 'Kết thúc bằng',
  activityList: 'Hoạt động nhiều nhất',
  activity: 'Hoạt động',
  count: 'Số lần',
};

export const map = {
  label: (nodes: string, edges: string) =>
    `Bản đồ quy trình: ${nodes} hoạt động, ${edges} đường nối. Bảng bên dưới nói cùng nội dung.`,
  region: 'Bản đồ; dùng phím mũi tên để cuộn, + và − để phóng to, thu nhỏ, 0 để vừa khung',
  measure: 'Đường nối ghi',
  frequency: 'Số lần',
  time: 'Thời gian (trung vị)',
  paths: 'Đường nối được vẽ',
  pathsText: (percent: string, shown: string, all: string) =>
    `${percent}: ${shown} trên ${all} đường nối`,
  activities: 'Hoạt động được vẽ',
  activitiesText: (shown: string, all: string) => `${shown} trên ${all}`,
  zoomIn: 'Phóng to',
  zoomOut: 'Thu nhỏ',
  fit: 'Vừa khung',
  start: 'Bắt đầu',
  end: 'Kết thúc',
  drawing: 'Đang vẽ bản đồ…',
  table: 'Bảng của bản đồ',
  caption: 'Mỗi bước sang bước kế tiếp: số lần, thời gian giữa hai bước',
  from: 'Từ',
  to: 'Sang',
  count: 'Số lần',
  workingMedian: 'Trung vị, giờ làm việc',
  wallMedian: 'Trung vị, đồng hồ',
  wallP90: '90 %, đồng hồ',
  legend:
    'Nét đậm: nhiều lần hơn. Màu đỏ: chờ lâu hơn. Bấm vào đường nối hoặc hoạt động để xem hồ sơ.',
};

export const variants = {
  title: (shown: string, all: string) => `${shown} đường đi nhiều nhất trên ${all}`,
  cases: (count: string) => `${count} hồ sơ`,
  cumulative: (percent: string) => `cộng dồn ${percent}`,
  steps: (count: string) => `${count} bước`,
  more: 'Xem thêm đường đi',
  path: (rank: string) => `Đường đi ${rank}`,
  median: (working: string, wall: string) => `trung vị ${working} theo lịch, ${wall} theo đồng hồ`,
  repeated: (times: string) => `lặp ${times} lần`,
};

export const waiting = {
  before: 'Chờ trước mỗi hoạt động',
  beforeLead: 'Thời gian từ sự kiện liền trước trong hồ sơ; xếp theo tổng thời gian đồng hồ.',
  share: 'Phần của tổng',
  total: 'Tổng, đồng hồ',
  totalWorking: 'Tổng, giờ làm việc',
  steps: 'Bước chuyển giữ hồ sơ lâu nhất',
  inHand: 'Chờ và làm',
  inHandLead: (items: string, unpaired: string) =>
    `${items} việc có cả lúc bắt đầu và lúc kết thúc; ${unpaired} sự kiện khác không có lúc bắt đầu riêng nên không tính ở đây.`,
  noBegin:
    'Nhật ký không ghi lúc bắt đầu làm, nên không tách được chờ và làm; bảng trên tính cả hai.',
  waiting: 'Chờ',
  work: 'Làm',
  all: 'Tất cả',
  pieces: 'Số việc',
};

export const rework = {
  title: (cases: string, percent: string) => `${cases} hồ sơ (${percent}) có việc phải làm lại`,
  none: 'Không hồ sơ nào có việc phải làm lại.',
  activity: 'Hoạt động',
  cases: 'Hồ sơ',
  repetitions: 'Số lần làm lại',
  pingPong: 'Chuyển đi rồi quay lại (A → B → A)',
  bySteps: 'Giữa các bước',
  byPeople: 'Giữa những người thực hiện',
  byGroups: 'Giữa các đơn vị',
  path: 'Đi và về',
  count: 'Số lần',
  noReturn: 'Không có.',
};

export const hands = {
  people: 'Bàn giao giữa những người thực hiện',
  groups: 'Bàn giao giữa các đơn vị',
  none: 'Nhật ký không ghi ai thực hiện.',
  single: 'Không có bàn giao nào: mỗi hồ sơ chỉ qua một nơi.',
  from: 'Giao',
  to: 'Nhận',
  count: 'Số lần',
};

export const register = {
  asOf: (moment: string) => `Hồ sơ chưa xong được xét tại ${moment}.`,
  total: 'Tổng cộng',
  groups: { channel: 'Kênh', department: 'Đơn vị', month: 'Tháng', quarter: 'Quý' },
  figures: {
    received: 'Tiếp nhận',
    early: 'Trước hạn',
    onTime: 'Đúng hạn',
    late: 'Quá hạn',
    endedWithoutDeadline: 'Xong, không ghi hạn',
    openInTime: 'Chưa xong, trong hạn',
    openOverdue: 'Chưa xong, quá hạn',
    openWithoutDeadline: 'Chưa xong, không ghi hạn',
    lateRate: 'Tỷ lệ quá hạn',
  },
  quarter: (number: string, year: string) => `Quý ${number}/${year}`,
  lateRule: 'Tỷ lệ quá hạn: hồ sơ xong quá hạn trên số tiếp nhận.',
  none: 'Nhật ký này không ghi ngày tiếp nhận và hạn, nên không có chỉ số một cửa.',
  chart: (by: string) => `Chỉ số một cửa theo ${by.toLowerCase()}`,
};
