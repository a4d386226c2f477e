import type { OpinionEndPage } from '@motcua/contract/portal-opinions.ts';
import type { RatingAspect, RatingStage } from '@motcua/contract/ratings.ts';

type End = OpinionEndPage['end'];

/** Words of surveys and ratings. */
export const opinions = {
  surveys: {
    title: 'Khảo sát sự hài lòng',
    description: 'Kết quả các đợt khảo sát sự hài lòng đã công bố, và nơi nhập mã trên thư mời.',
    enter: 'Tôi có thư mời',
    code: 'Mã trên thư mời',
    codeHint: '16 chữ và số, ví dụ K7QX 2MB3 ZV01 9TPH. Viết hoa hay thường đều được.',
    open: 'Mở phiếu',
    published: 'Kết quả đã công bố',
    none: 'Chưa có đợt khảo sát nào công bố kết quả.',
    line: '{unit}: {answers} phiếu, chỉ số hài lòng {index}',
  },
  survey: {
    lead: '{office} mời ông/bà cho ý kiến. Mất khoảng 5 phút.',
    privacy:
      'Phiếu không ghi tên, không lưu giờ trả lời; không ai biết ông/bà đã trả lời thế nào. Câu nào không muốn trả lời, xin để trống.',
    until: 'Nhận phiếu đến hết ngày {date}.',
    section: 'Phần {number}/{count}',
    skip: 'Không trả lời câu này',
    comment: 'Ý kiến khác (không bắt buộc)',
    commentHint: 'Xin không ghi tên, số điện thoại hay chuyện riêng của ai.',
    send: 'Gửi phiếu',
    empty: 'Chưa có câu nào được chọn. Xin chọn ít nhất một câu rồi gửi lại.',
    errorTitle: 'Chưa gửi được phiếu',
  },
  rating: {
    title: 'Đánh giá hồ sơ',
    stage: {
      reception: 'Việc tiếp nhận hồ sơ',
      supplement: 'Việc yêu cầu bổ sung hồ sơ',
      result: 'Việc giải quyết và trả kết quả',
    } as Record<RatingStage, string>,
    dossier: 'Hồ sơ {code}: {procedure}',
    unit: 'Cơ quan giải quyết: {unit}',
    question: 'Ông/bà thấy thế nào?',
    scores: ['Rất không hài lòng', 'Không hài lòng', 'Bình thường', 'Hài lòng', 'Rất hài lòng'],
    aspects: 'Điều chưa tốt (nếu có)',
    aspect: {
      attitude: 'Thái độ phục vụ',
      guidance: 'Hướng dẫn khó hiểu',
      papers: 'Đòi thêm giấy tờ',
      waiting: 'Phải chờ lâu',
      time: 'Trả kết quả trễ',
      fees: 'Phí, lệ phí',
    } as Record<RatingAspect, string>,
    comment: 'Ý kiến khác (không bắt buộc)',
    privacy:
      'Danh tính người đánh giá được giữ kín (Nghị định 61/2018/NĐ-CP, Điều 27). Chúng tôi chỉ lưu tháng, không lưu hồ sơ nào và lúc nào.',
    send: 'Gửi đánh giá',
    empty: 'Xin chọn một mức hài lòng rồi gửi lại.',
  },
  opinionEnds: {
    survey: {
      thanks: [
        'Cảm ơn ông/bà',
        'Phiếu đã được nhận. Kết quả sẽ được công bố khi đợt khảo sát kết thúc.',
      ],
      unknown: [
        'Không có mã mời này',
        'Xin xem lại mã trên thư. Nếu có thư mới hơn, xin dùng mã trên thư mới.',
      ],
      used: ['Phiếu này đã được trả lời', 'Mỗi thư mời dùng được một lần. Xin cảm ơn ông/bà.'],
      over: ['Đợt khảo sát đã kết thúc', 'Xin cảm ơn ông/bà đã quan tâm.'],
      'too-many': [
        'Xin chờ một phút',
        'Có quá nhiều mã được thử từ nơi này. Xin thử lại sau một phút.',
      ],
    } satisfies Record<End, [string, string]> as Record<End, readonly [string, string]>,
    rating: {
      thanks: ['Cảm ơn ông/bà', 'Đánh giá đã được nhận.'],
      unknown: [
        'Không có mã đánh giá này',
        'Xin quét lại mã trên giấy tiếp nhận, hoặc hỏi Bộ phận Một cửa.',
      ],
      used: [
        'Bước này đã được đánh giá',
        'Mỗi bước của hồ sơ được đánh giá một lần. Xin cảm ơn ông/bà.',
      ],
      over: ['Không còn nhận đánh giá', 'Xin cảm ơn ông/bà đã quan tâm.'],
      'too-many': [
        'Xin chờ một phút',
        'Có quá nhiều mã được thử từ nơi này. Xin thử lại sau một phút.',
      ],
    } satisfies Record<End, [string, string]> as Record<End, readonly [string, string]>,
  },
  surveyResults: {
    lead: '{unit}. Hỏi người có hồ sơ kết thúc từ {from} đến {to}. Kết thúc nhận phiếu ngày {closed}.',
    index: 'Chỉ số hài lòng',
    weighted: 'Gia quyền theo số hồ sơ',
    answers: 'Số phiếu',
    ofInvited: 'trong {invited} thư mời, mẫu {drawn} chọn ngẫu nhiên từ {population} hồ sơ',
    interval: '{low}–{high} %',
    intervalHead: 'Khoảng tin cậy {level} %',
    byFactor: 'Theo yếu tố',
    byUnit: 'Theo đơn vị',
    byField: 'Theo lĩnh vực',
    otherFields: 'Lĩnh vực ít hồ sơ',
    item: 'Nội dung',
    group: 'Đơn vị, lĩnh vực',
    hidden: 'ẩn',
    method:
      'Chỉ số của một câu = số trả lời hài lòng và rất hài lòng / số trả lời hợp lệ; chỉ số yếu tố là trung bình các câu; chỉ số chung là trung bình các yếu tố. Khoảng tin cậy tính theo Wilson, có hiệu chỉnh tổng thể hữu hạn. Dưới {minimum} phiếu thì không hiện.',
    choices: 'Mong đợi của người dân',
    times: 'Số lượt chọn',
    back: 'Các đợt khảo sát',
  },
};
