/** Words of the public board and of the page of open data. */
export const board = {
  results: {
    title: 'Kết quả giải quyết hồ sơ',
    description:
      'Số hồ sơ đã nhận, đã trả đúng hạn và quá hạn của {provider}, theo đơn vị và lĩnh vực.',
    lead: 'Từ {from} đến {to}, tính đến {asOf}.',
    live: 'Số liệu trên trang này tự đổi khi Bộ phận Một cửa làm việc.',
    periods: 'Chọn kỳ',
    period: {
      month: 'Tháng này',
      quarter: 'Quý này',
      year: 'Năm nay',
      'last-year': 'Năm trước',
    },
    received: 'Đã nhận trong kỳ',
    resolved: 'Đã giải quyết',
    inTimeShare: 'Trả đúng hoặc trước hạn',
    openNow: 'Đang giải quyết',
    ofWhich: 'trong đó quá hạn: {count}',
    byUnit: 'Theo đơn vị',
    byField: 'Theo lĩnh vực',
    unit: 'Đơn vị',
    field: 'Lĩnh vực',
    noField: 'Không ghi lĩnh vực',
    resolvedInTime: 'Giải quyết đúng, trước hạn',
    resolvedLate: 'Giải quyết quá hạn',
    openInTime: 'Đang giải quyết, còn hạn',
    openOverdue: 'Đang giải quyết, quá hạn',
    share: 'Tỷ lệ đúng hạn',
    none: 'Trong kỳ này chưa phát sinh hồ sơ.',
    noShare: 'chưa phát sinh',
    hidden: 'ẩn',
    hiddenWhy:
      'Ô ghi “ẩn” là số nhỏ hơn {least}, hoặc số mà nếu hiện ra thì tính được một số nhỏ như vậy: nhìn vào đó có thể đoán ra người nộp.',
    asData: 'Tải số liệu này: {csv} hoặc {json}.',
  },
  openData: {
    title: 'Dữ liệu mở',
    description:
      'Thủ tục, kết quả giải quyết hồ sơ, đơn vị và lịch làm việc cho chương trình máy tính đọc.',
    lead: 'Ai cũng được tải về, dùng lại và chia sẻ, có ghi nguồn (Nghị định 47/2020/NĐ-CP). Không cần đăng ký.',
    formats: {
      json: 'JSON',
      csv: 'CSV (mở bằng bảng tính)',
      jsonld: 'JSON-LD (CPSV-AP)',
    } as Record<string, string>,
    download: 'Tải {title}: {format}',
    catalog: 'Danh mục theo chuẩn DCAT',
    catalogText: 'Để cổng dữ liệu khác tự lấy về: {link}.',
    api: 'Giao diện lập trình (REST)',
    apiText: 'Mô tả mọi lệnh gọi, thử được ngay trên trang: {link}.',
  },
};
