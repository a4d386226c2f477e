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
};
