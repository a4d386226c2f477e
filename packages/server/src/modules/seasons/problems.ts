import type { ProblemTable } from '../../platform/problems.ts';

export const SEASON_PROBLEMS = {
  'season.not-found': {
    status: 404,
    vi: 'Không có kỳ chấm điểm này.',
    en: 'There is no such season.',
  },
  'season.sheet-not-found': {
    status: 404,
    vi: 'Đơn vị này không được chấm điểm trong kỳ.',
    en: 'This unit is not scored in the season.',
  },
  'season.item-unknown': {
    status: 404,
    vi: 'Bộ chỉ số của kỳ không có tiêu chí {item}.',
    en: 'The index of the season has no item {item}.',
  },
  'season.version-unknown': {
    status: 404,
    vi: 'Kỳ này chưa công bố bản đó.',
    en: 'There is no such published version.',
  },
  'season.not-yours': {
    status: 403,
    vi: 'Ông/bà chỉ xem được phiếu điểm của đơn vị mình và của các đơn vị mình thẩm định.',
    en: 'You see the sheet of your own unit and of those you appraise.',
  },
  'season.not-yours-to-do': {
    status: 403,
    vi: 'Việc này thuộc người khác: đơn vị tự chấm và giải trình, cơ quan cấp trên thẩm định, hội đồng quyết định.',
    en: 'This is for somebody else: the unit scores itself and explains, the office above appraises, its council decides.',
  },
  'season.set-unfit': {
    status: 422,
    vi: 'Bộ chỉ số {set} không dùng để chấm điểm cấp này cho năm đó.',
    en: 'The set {set} is not one for this level and year.',
  },
  'season.binding-unfit': {
    status: 422,
    vi: 'Cách đếm của bộ chỉ số {set} nêu “{name}”: không phải bộ này, hoặc không phân hệ nào đếm. Xin sửa tệp.',
    en: 'What counts the set {set} names “{name}”: it is another set, or nothing that any module counts. Mend the file.',
  },
  'season.no-units': {
    status: 422,
    vi: 'Không có đơn vị nào ở cấp này dưới {unit}; xin chọn cấp khác hoặc ghi rõ đơn vị.',
    en: 'No unit of this level stands below {unit}; choose another level or name the units.',
  },
  'season.unit-not-below': {
    status: 422,
    vi: 'Đơn vị {unit} không trực thuộc cơ quan thẩm định.',
    en: 'The unit {unit} does not stand below the one that appraises.',
  },
  'season.opened-already': {
    status: 409,
    vi: 'Kỳ chấm điểm năm {year} với tên này đã mở; xin mở kỳ đó, hoặc đặt tên khác cho kỳ chấm thử.',
    en: 'The season {year} of this name is open already; use it, or give a trial another name.',
  },
  'season.submit-by-outside': {
    status: 422,
    vi: 'Hạn nộp phải trong quý I năm sau, từ {from} đến {to}.',
    en: 'The last day for self-scores lies in the first quarter of the next year, {from} to {to}.',
  },
  'season.explain-by-earlier': {
    status: 422,
    vi: 'Hạn giải trình không được trước hạn nộp {day}.',
    en: 'Explanations cannot end before self-scores do, on {day}.',
  },
  'season.reason-missing': {
    status: 422,
    vi: 'Xin ghi lý do: người bị thay đổi điểm có quyền được biết.',
    en: 'Tell the reason: those whose points change have a right to it.',
  },
  'season.changed-meanwhile': {
    status: 409,
    vi: 'Tiêu chí này vừa được người khác sửa; xin xem lại rồi lưu.',
    en: 'Somebody else has just changed this item; look at it again.',
  },
  'season.points-beyond': {
    status: 422,
    vi: 'Điểm của tiêu chí {item} phải từ 0 đến {max}.',
    en: 'Points of item {item} lie between 0 and {max}.',
  },
  'season.points-too-fine': {
    status: 422,
    vi: 'Điểm của tiêu chí {item} lấy tối đa {decimals} chữ số thập phân.',
    en: 'Points of item {item} have at most {decimals} decimals.',
  },
  'season.fact-unknown': {
    status: 422,
    vi: 'Tiêu chí {item} không tính theo số liệu “{fact}”.',
    en: 'Item {item} is not computed from “{fact}”.',
  },
  'season.facts-incomplete': {
    status: 422,
    vi: 'Chưa đủ số liệu để tính điểm tiêu chí {item}; xin nhập đủ từng số.',
    en: 'Some measures of item {item} are missing; tell each of them.',
  },
  'season.item-not-applicable': {
    status: 422,
    vi: 'Tiêu chí {item} không áp dụng cho đơn vị này.',
    en: 'Item {item} does not apply to this unit.',
  },
  'season.item-not-self': {
    status: 422,
    vi: 'Tiêu chí {item} không do đơn vị tự chấm: điểm lấy từ hệ thống, khảo sát hoặc thẩm định.',
    en: 'Item {item} has no self-score: its points come from live figures, a survey or the appraisal.',
  },
  'season.cause-unknown': {
    status: 422,
    vi: 'Không có nguyên nhân “{cause}” trong danh mục.',
    en: 'There is no cause “{cause}” in the list.',
  },
  'season.without-evidence': {
    status: 422,
    vi: 'Còn {count} tiêu chí chưa chấm hoặc chưa đủ tài liệu kiểm chứng: {items}. Xin bổ sung, hoặc xác nhận nộp khi còn thiếu.',
    en: '{count} items lack a score or their evidence: {items}. Complete them, or confirm that you send without.',
  },
  'season.items-unappraised': {
    status: 422,
    vi: 'Còn {count} tiêu chí phải thẩm định: {items}.',
    en: '{count} items are still to be appraised: {items}.',
  },
  'season.items-undecided': {
    status: 422,
    vi: 'Hội đồng còn phải quyết định {count} tiêu chí đã giải trình: {items}.',
    en: 'The council still has to decide {count} explained items: {items}.',
  },
  'season.nothing-to-explain': {
    status: 422,
    vi: 'Tiêu chí {item} không bị giảm điểm khi thẩm định nên không cần giải trình.',
    en: 'Item {item} lost nothing at the appraisal; there is nothing to explain.',
  },
  'season.not-attached': {
    status: 404,
    vi: 'Tài liệu này không gắn với tiêu chí {item}.',
    en: 'This piece of evidence is not attached to item {item}.',
  },
  'season.not-attachable': {
    status: 409,
    vi: 'Tài liệu chỉ thêm, gỡ được khi đang tự chấm, hoặc thêm khi đang giải trình.',
    en: 'Evidence is attached and removed while scoring; it can be added while explaining.',
  },
  'season.evidence-of-other': {
    status: 422,
    vi: 'Tài liệu này của đơn vị khác; xin chọn tài liệu của đơn vị được chấm.',
    en: 'This piece of evidence belongs to another unit.',
  },
  'season.not-due-yet': {
    status: 409,
    vi: 'Chưa hết hạn nộp {day}; đơn vị còn tự chấm được.',
    en: 'The last day, {day}, is not over; the unit may still score itself.',
  },
  'season.explanation-over': {
    status: 409,
    vi: 'Đã hết hạn giải trình {day}.',
    en: 'Explanations ended on {day}.',
  },
  'season.explanation-running': {
    status: 409,
    vi: 'Đơn vị còn được giải trình đến hết ngày {day}; hội đồng quyết định sau ngày đó, hoặc khi đơn vị báo đã giải trình xong.',
    en: 'The unit may still explain until {day}; the council decides after that day, or once the unit has said that nothing more comes.',
  },
  'season.not-submitted': {
    status: 409,
    vi: 'Đơn vị chưa nộp phiếu tự chấm.',
    en: 'The unit has not sent its sheet yet.',
  },
  'season.submitted-already': {
    status: 409,
    vi: 'Phiếu đã nộp; muốn sửa phải được trả lại.',
    en: 'The sheet was sent; it has to be returned before it can be changed.',
  },
  'season.not-appraised': {
    status: 409,
    vi: 'Phiếu chưa thẩm định xong.',
    en: 'The appraisal of the sheet has not ended yet.',
  },
  'season.appraised-already': {
    status: 409,
    vi: 'Phiếu đã thẩm định xong.',
    en: 'The appraisal of the sheet has ended.',
  },
  'season.explained-already': {
    status: 409,
    vi: 'Đơn vị đã gửi xong giải trình.',
    en: 'The unit has finished its explanations.',
  },
  'season.not-decided': {
    status: 409,
    vi: 'Còn đơn vị mà hội đồng chưa quyết định điểm.',
    en: 'The council has not decided every sheet.',
  },
  'season.sheets-undecided': {
    status: 422,
    vi: 'Chưa công bố được: còn {count} đơn vị chưa có quyết định của hội đồng ({units}).',
    en: 'Not to be published yet: {count} units are not decided ({units}).',
  },
  'season.decided-already': {
    status: 409,
    vi: 'Hội đồng đã quyết định điểm của phiếu này.',
    en: 'The council has decided this sheet.',
  },
  'season.published-already': {
    status: 409,
    vi: 'Kết quả đã công bố; muốn sửa phải mở lại kỳ, có lý do.',
    en: 'The results are published; the season has to be opened again, with a reason.',
  },
  'season.not-published': {
    status: 409,
    vi: 'Kỳ này chưa công bố kết quả.',
    en: 'The season is not published yet.',
  },
} as const satisfies ProblemTable;
