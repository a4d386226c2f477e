/** The home of reform and what stands beside its pages; each page has its own file of words. */
export const reform = {
  title: 'Cải cách hành chính',
  lead: 'Việc đến hạn, việc quá hạn và những gì đang làm mất điểm.',
  nav: {
    label: 'Các phần của cải cách hành chính',
    home: 'Việc cần làm',
    plan: 'Kế hoạch',
    directives: 'Văn bản chỉ đạo',
    seasons: 'Chỉ số CCHC',
    evidence: 'Minh chứng',
    inspections: 'Kiểm tra',
    reviews: 'Rà soát thủ tục',
    registers: 'Sổ sách',
    surveys: 'Khảo sát',
    messages: 'Thông báo',
  },
  home: {
    lost: 'Đang mất điểm',
    lostToday: (points: string) => `hôm nay mất ${points} điểm`,
    noneLost: 'Không có tiêu chí nào đang mất điểm theo số liệu của hệ thống.',
    noSeason: 'Không có kỳ chấm điểm nào đang mở.',
    sheets: (scoring: number, units: number, late: number) =>
      `${scoring}/${units} đơn vị đang tự chấm, ${late} đơn vị trễ hạn gửi`,
    feedback: 'Phản ánh, kiến nghị chờ xử lý',
    noFeedback: 'Không có phản ánh nào chờ xử lý.',
    recommendations: 'Kiến nghị kiểm tra chưa xong',
    noRecommendations: 'Không có kiến nghị kiểm tra nào chưa xong.',
    overdue: 'quá hạn',
  },
};
