/** A task of the demo; days are counted from the day on which the demo ends. */
export interface DemoTask {
  number: string;
  field: string;
  content: string;
  product: string;
  lead: string;
  partners?: readonly string[];
  weight?: number;
  budget?: number;
  /** Month of the year in which it begins and by whose end it is due. */
  months: readonly [from: number, to: number];
  /** How it goes when its time has come. */
  fate: 'in_time' | 'late' | 'waiting' | 'removed' | 'awaiting' | 'half';
}

/** Tasks of the province in a year, spread over the six fields of NQ 76/NQ-CP. */
export const provinceTasks: readonly DemoTask[] = [
  {
    ...{ number: '1', field: 'institutions', months: [1, 3], lead: 'Sở Tư pháp', fate: 'in_time' },
    content: 'Ban hành kế hoạch kiểm tra, rà soát văn bản quy phạm pháp luật của tỉnh',
    product: 'Kế hoạch của Ủy ban nhân dân tỉnh',
  },
  {
    ...{ number: '2', field: 'institutions', months: [2, 6], lead: 'Sở Tư pháp', fate: 'late' },
    content: 'Rà soát văn bản quy phạm pháp luật sau sắp xếp đơn vị hành chính',
    product: 'Danh mục văn bản còn hiệu lực, hết hiệu lực',
  },
  {
    ...{ number: '3', field: 'procedures', months: [1, 12], lead: 'tinh', fate: 'half', weight: 3 },
    content: 'Cắt giảm thời hạn giải quyết thủ tục hành chính',
    product: 'Quyết định công bố',
  },
  {
    ...{ number: '3.1', field: 'procedures', months: [1, 4], fate: 'in_time', weight: 2 },
    ...{ lead: 'Sở Xây dựng', partners: ['Sở Tư pháp'] },
    content: 'Rà soát, đề xuất cắt giảm thủ tục lĩnh vực xây dựng',
    product: 'Báo cáo rà soát',
  },
  {
    ...{ number: '3.2', field: 'procedures', months: [1, 4], lead: 'Sở Nông nghiệp và Môi trường' },
    ...{ fate: 'in_time', weight: 2 },
    content: 'Rà soát, đề xuất cắt giảm thủ tục lĩnh vực đất đai, môi trường',
    product: 'Báo cáo rà soát',
  },
  {
    ...{ number: '3.3', field: 'procedures', months: [4, 12], lead: 'Sở Y tế', fate: 'half' },
    content: 'Rà soát, đề xuất cắt giảm thủ tục lĩnh vực y tế',
    product: 'Báo cáo rà soát',
  },
  {
    ...{ number: '4', field: 'procedures', months: [2, 5], lead: 'Sở Tư pháp', fate: 'waiting' },
    content: 'Xây dựng quy chế phối hợp giải quyết thủ tục hành chính liên thông',
    product: 'Quy chế phối hợp',
  },
  {
    ...{ number: '5', field: 'organisation', months: [1, 6], lead: 'Sở Xây dựng', fate: 'in_time' },
    content: 'Sửa đổi quy định chức năng, nhiệm vụ của các đơn vị trực thuộc',
    product: 'Quyết định của Ủy ban nhân dân tỉnh',
  },
  {
    ...{ number: '6', field: 'organisation', months: [3, 9], lead: 'Sở Y tế', fate: 'removed' },
    content: 'Sáp nhập các phòng chuyên môn theo đề án cũ',
    product: 'Đề án',
  },
  {
    ...{ number: '7', field: 'civil-service', months: [3, 8], lead: 'Sở Giáo dục và Đào tạo' },
    ...{ fate: 'in_time', budget: 180_000_000 },
    content: 'Bồi dưỡng kỹ năng giao tiếp cho công chức bộ phận một cửa',
    product: '12 lớp bồi dưỡng',
  },
  {
    ...{ number: '8', field: 'civil-service', months: [6, 11], lead: 'tinh', fate: 'awaiting' },
    content: 'Kiểm tra đột xuất việc thực hiện kỷ luật, kỷ cương hành chính',
    product: 'Biên bản kiểm tra',
  },
  {
    ...{ number: '9', field: 'finance', months: [4, 10], lead: 'Sở Công Thương', fate: 'late' },
    content: 'Giao quyền tự chủ cho các đơn vị sự nghiệp công lập',
    product: 'Quyết định giao quyền tự chủ',
  },
  {
    ...{ number: '10', field: 'digital', months: [1, 11], lead: 'tinh', fate: 'half', weight: 2 },
    budget: 1_500_000_000,
    content: 'Số hóa kết quả giải quyết thủ tục hành chính còn hiệu lực',
    product: '80 % kết quả được số hóa',
  },
  {
    ...{ number: '11', field: 'digital', months: [10, 12], lead: 'Sở Công Thương' },
    ...{ fate: 'half', partners: ['Sở Y tế', 'Sở Giáo dục và Đào tạo'] },
    content: 'Tích hợp thanh toán trực tuyến cho các thủ tục có phí, lệ phí',
    product: 'Danh mục thủ tục thanh toán trực tuyến',
  },
];

/** Tasks of a commune in a year; it leads all of them itself. */
export const communeTasks: readonly Omit<DemoTask, 'lead'>[] = [
  {
    ...{ number: '1', field: 'procedures', months: [1, 2], fate: 'in_time' },
    content: 'Niêm yết công khai thủ tục hành chính tại bộ phận một cửa',
    product: 'Bảng niêm yết',
  },
  {
    ...{ number: '2', field: 'procedures', months: [3, 6], fate: 'in_time' },
    content: 'Tự kiểm tra việc tiếp nhận, trả kết quả',
    product: 'Báo cáo tự kiểm tra',
  },
  {
    ...{ number: '3', field: 'civil-service', months: [4, 9], fate: 'late' },
    content: 'Tổ chức đối thoại với người dân về thủ tục hành chính',
    product: 'Biên bản đối thoại',
  },
  {
    ...{ number: '4', field: 'digital', months: [6, 12], fate: 'half' },
    content: 'Hướng dẫn người dân nộp hồ sơ trực tuyến tại nhà',
    product: 'Báo cáo kết quả',
  },
];

/** Directives of the province, in days before the demo ends; some lead to a task. */
export const demoDirectives: readonly {
  number: string;
  daysAgo: number;
  field: string | null;
  abstract: string;
  task?: { content: string; lead: string; withinDays: number };
}[] = [
  {
    ...{ number: '02/CT-UBND', daysAgo: 300, field: null },
    abstract: 'Về đẩy mạnh công tác cải cách hành chính sau sắp xếp đơn vị hành chính',
  },
  {
    ...{ number: '415/UBND-HC', daysAgo: 190, field: 'procedures' },
    abstract: 'Về chấn chỉnh việc giải quyết hồ sơ quá hạn, xin lỗi người dân',
    task: { content: 'Báo cáo hồ sơ quá hạn, nguyên nhân', lead: 'Sở Xây dựng', withinDays: 20 },
  },
  {
    ...{ number: '688/UBND-HC', daysAgo: 75, field: 'digital' },
    abstract: 'Về tăng tỷ lệ hồ sơ nộp trực tuyến toàn trình',
    task: {
      ...{ content: 'Phân công tổ hỗ trợ nộp hồ sơ trực tuyến', lead: 'phường Long Xuyên' },
      withinDays: 120,
    },
  },
  {
    ...{ number: '05/CT-UBND', daysAgo: 20, field: 'civil-service' },
    abstract: 'Về siết chặt kỷ luật, kỷ cương hành chính dịp cuối năm',
    task: {
      ...{ content: 'Tổ chức ký cam kết về thái độ phục vụ', lead: 'xã Chợ Mới', withinDays: 26 },
    },
  },
];
