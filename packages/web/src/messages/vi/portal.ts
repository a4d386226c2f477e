import { board } from './portal/board.ts';
import { calendar } from './portal/calendar.ts';
import { deadline } from './portal/deadline.ts';
import { errors } from './portal/errors.ts';
import { feedback } from './portal/feedback.ts';
import { home, searchPage } from './portal/find.ts';
import { opinions } from './portal/opinions.ts';
import { reformIndex } from './portal/reform-index.ts';
import { sheet } from './portal/sheet.ts';
import { tracked, tracking } from './portal/tracking.ts';

/** Words of the public pages. `{name}` is filled in by `fill`. */
export const portal = {
  siteName: 'Một Cửa',
  siteOf: 'Cổng phục vụ hành chính công',
  skip: 'Tới nội dung chính',
  otherLanguage: 'English',
  otherLanguageLabel: 'Read this page in English',
  navigation: 'Các trang chính',
  officer: 'Cán bộ đăng nhập',
  footer:
    'Hồ sơ được nhận và trả tại Bộ phận Một cửa theo Nghị định 118/2025/NĐ-CP. Trang này không thu thập thông tin của người đọc.',
  footerDown: 'Điều hướng cuối trang',
  printed: 'In từ {address} ngày {date}',
  print: 'In trang này',
  scan: 'Quét mã để mở trang này trên điện thoại',
  copy: 'Chép mã',
  copied: 'Đã chép',
  search: 'Tìm',
  onlyVietnamese: '',
  and: 'và',
  nav: {
    home: 'Trang đầu',
    procedures: 'Thủ tục',
    tracking: 'Tra cứu hồ sơ',
    deadline: 'Tính ngày hẹn trả',
    calendar: 'Lịch làm việc',
    results: 'Kết quả giải quyết',
    feedback: 'Phản ánh',
    reformIndex: 'Chỉ số cải cách hành chính',
    surveys: 'Khảo sát sự hài lòng',
    openData: 'Dữ liệu mở',
  },
  levels: {
    ministry: 'Cấp bộ',
    province: 'Cấp tỉnh',
    district: 'Cấp huyện',
    commune: 'Cấp xã',
    other: 'Cơ quan khác',
  },
  groups: {
    land: 'Đất đai',
    'civil-status': 'Hộ tịch, nuôi con nuôi, quốc tịch',
    justice: 'Tư pháp',
    business: 'Đăng ký doanh nghiệp, hộ kinh doanh',
    health: 'Y tế',
    education: 'Giáo dục và đào tạo',
    culture: 'Văn hóa, thể thao, du lịch',
    'labour-social': 'Lao động, bảo hiểm, bảo trợ xã hội',
    'residence-identity': 'Cư trú, căn cước',
    construction: 'Xây dựng, nhà ở',
    commerce: 'Công thương',
    environment: 'Tài nguyên, môi trường',
    'religion-ethnic': 'Tôn giáo, dân tộc',
  } as Record<string, string>,
  channels: {
    counter: 'Trực tiếp tại Bộ phận Một cửa',
    online: 'Trực tuyến',
    postal: 'Qua bưu chính công ích',
  },
  units: {
    working_day: 'ngày làm việc',
    working_hour: 'giờ làm việc',
    day: 'ngày',
    hour: 'giờ',
    week: 'tuần',
    month: 'tháng',
  },
  weekdays: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  weekdaysShort: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
  months: [
    'Tháng 1',
    'Tháng 2',
    'Tháng 3',
    'Tháng 4',
    'Tháng 5',
    'Tháng 6',
    'Tháng 7',
    'Tháng 8',
    'Tháng 9',
    'Tháng 10',
    'Tháng 11',
    'Tháng 12',
  ],
  due: {
    unknown: 'Nguồn ghi “{text}” — ngày hẹn trả do cán bộ tiếp nhận ghi trên giấy hẹn.',
    unknownEmpty: 'Nguồn không ghi thời hạn — ngày hẹn trả do cán bộ tiếp nhận ghi trên giấy hẹn.',
    on: '{weekday}, {date}',
    before: 'trước {time}',
    provisional: 'Ngày này là tạm tính.',
    alternative:
      'Ngày {day} ({name}) chưa rõ có nghỉ hay không. Nếu điều này đổi, ngày hẹn trả là {date}.',
    beyond: 'Lịch nghỉ của thời gian này chưa được công bố, nên ngày hẹn có thể đổi.',
  },
  home,
  searchPage,
  sheet,
  tracking,
  tracked,
  deadline,
  calendar,
  ...board,
  reformIndex,
  ...opinions,
  feedback,
  errors,
};

export type PortalWords = typeof portal;
