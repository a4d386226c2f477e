import type { ProblemTable } from '../../platform/problems.ts';

export const PROCEDURE_REVIEW_PROBLEMS = {
  'procedure-review.not-found': {
    status: 404,
    vi: 'Không có nội dung rà soát này.',
    en: 'There is no such review.',
  },
  'procedure-review.plan-not-found': {
    status: 404,
    vi: 'Không có kế hoạch rà soát này.',
    en: 'There is no such review plan.',
  },
  'procedure-review.not-yours': {
    status: 403,
    vi: 'Việc này thuộc đơn vị khác; ông/bà không xem hoặc làm được.',
    en: 'This belongs to another unit; you can neither see nor do it.',
  },
  'procedure-review.not-yours-to-settle': {
    status: 403,
    vi: 'Đề xuất do lãnh đạo đơn vị lập kế hoạch quyết định, và người trình không tự quyết định; xin chuyển lãnh đạo khác.',
    en: 'The unit whose plan it is decides, and never who submitted it; leave it to another leader.',
  },
  'procedure-review.plan-exists': {
    status: 409,
    vi: 'Đơn vị đã có kế hoạch rà soát năm {year}; xin thêm thủ tục vào kế hoạch đó.',
    en: 'The unit has a review plan for {year}; add procedures to it.',
  },
  'procedure-review.planned-already': {
    status: 409,
    vi: 'Thủ tục {code} đã có trong kế hoạch này.',
    en: 'The procedure {code} is in this plan already.',
  },
  'procedure-review.not-now': {
    status: 409,
    vi: 'Ở bước này không làm được việc đó; có thể người khác vừa làm. Xin tải lại trang.',
    en: 'That cannot be done at this step; somebody may just have done it. Load the page again.',
  },
  'procedure-review.changed': {
    status: 412,
    vi: 'Người khác vừa thay đổi nội dung này; chưa có gì của ông/bà được ghi. Xin tải lại rồi làm lại.',
    en: 'Somebody has just changed this; nothing of yours was recorded. Load it again and go on.',
  },
  'procedure-review.reason-missing': {
    status: 422,
    vi: 'Đề xuất chưa ghi lý do.',
    en: 'The proposal has no reason.',
  },
  'procedure-review.content-missing': {
    status: 422,
    vi: 'Đề xuất chưa ghi nội dung sẽ thay đổi.',
    en: 'The proposal does not say what is to change.',
  },
  'procedure-review.cost-missing': {
    status: 422,
    vi: 'Đề xuất sửa đổi, đơn giản hóa hoặc bãi bỏ phải kèm chi phí tuân thủ trước và sau (Nghị định 63/2010/NĐ-CP, Điều 29).',
    en: 'To amend, simplify or abolish, give the compliance cost before and after (Decree 63/2010, Art. 29).',
  },
  'procedure-review.kept-unchanged': {
    status: 422,
    vi: 'Đề xuất giữ nguyên thì không đổi thời hạn; xin chọn “sửa đổi” hoặc “đơn giản hóa”.',
    en: 'What is kept keeps its limit; choose “amend” or “simplify”.',
  },
  'procedure-review.effect-before-decision': {
    status: 422,
    vi: 'Ngày có hiệu lực {effectiveOn} trước ngày ký quyết định {decidedOn}.',
    en: 'It would take effect on {effectiveOn}, before the decision of {decidedOn}.',
  },
  'procedure-review.not-in-effect': {
    status: 409,
    vi: 'Thủ tục được bãi bỏ từ ngày {effectiveOn}; xin công bố vào ngày đó.',
    en: 'The procedure ends on {effectiveOn}; publish it on that day.',
  },
  'procedure-review.no-such-channel': {
    status: 422,
    vi: 'Thủ tục không có cách thức nộp “{channel}”.',
    en: 'The procedure cannot be filed by “{channel}”.',
  },
  'compliance-cost.negative': {
    status: 422,
    vi: 'Thời gian và chi phí không được là số âm.',
    en: 'Time and cost are never negative.',
  },
  'time-cut.not-shorter': {
    status: 422,
    vi: 'Thời hạn mới không ngắn hơn thời hạn theo quy định, nên không phải là cắt giảm.',
    en: 'The new limit is not shorter than that of the law, so nothing is cut.',
  },
  'time-cut.not-below-binding': {
    status: 422,
    vi: 'Thời hạn mới không ngắn hơn thời hạn đang áp dụng ({binding}), nên không cắt giảm thêm gì.',
    en: 'The new limit is not shorter than the one that binds today ({binding}), so nothing more is cut.',
  },
  'time-cut.not-comparable': {
    status: 422,
    vi: 'Hai thời hạn không cùng đơn vị (như “ngày” với “ngày làm việc”) hoặc ghi bằng lời, nên không so được; xin ghi cùng đơn vị.',
    en: 'The two limits are of different kinds (as days and working days) or mere words; write both in one unit.',
  },
  'time-cut.recorded-already': {
    status: 409,
    vi: 'Quyết định {number} đã ghi cắt giảm thủ tục {code} ở cấp này.',
    en: 'The decision {number} has cut {code} at this level already.',
  },
  'time-cut.procedure-unknown': {
    status: 422,
    vi: 'Danh mục không có thủ tục {code}; xin ghi thêm tên và lĩnh vực.',
    en: 'The catalogue does not hold {code}; give its name and field.',
  },
  'time-cut-simulation.not-found': {
    status: 404,
    vi: 'Không có lần chạy thử này.',
    en: 'There is no such simulation.',
  },
  'time-cut-simulation.limit-unreadable': {
    status: 422,
    vi: 'Không hiểu thời hạn “{text}”; xin ghi như “5 ngày làm việc”.',
    en: 'The limit “{text}” is not understood; write it as “5 ngày làm việc”.',
  },
  'time-cut-simulation.no-dossiers': {
    status: 422,
    vi: 'Trong kỳ không có hồ sơ đã giải quyết của thủ tục này để chạy thử; xin chọn kỳ khác.',
    en: 'No dossier of this procedure was decided in the period; choose another.',
  },
  'time-cut-simulation.none-to-judge': {
    status: 422,
    vi: 'Không hồ sơ nào của thủ tục này trong kỳ chạy thử được: {open} chưa xong, {withdrawn} rút hoặc dừng, {unclear} không ghi bước hoặc thời hạn không rõ đơn vị; xin chọn kỳ khác hoặc sửa thời hạn trong danh mục.',
    en: 'No dossier of this procedure in the period can be tried: {open} are open, {withdrawn} were withdrawn or stopped, {unclear} have no steps or a limit without a unit; choose another period, or mend the limit in the catalogue.',
  },
  'time-cut-simulation.too-many': {
    status: 422,
    vi: 'Có hơn {most} hồ sơ; xin chọn kỳ ngắn hơn hoặc đơn vị nhỏ hơn.',
    en: 'There are more than {most} dossiers; choose a shorter period or a smaller unit.',
  },
  'time-cut-simulation.period-reversed': {
    status: 422,
    vi: 'Ngày đầu kỳ {from} sau ngày cuối kỳ {to}.',
    en: 'The period begins on {from}, after it ends on {to}.',
  },
  'time-cut-simulation.step-unknown': {
    status: 422,
    vi: 'Trong kỳ không có bước “{step}” để thêm bước mới ngay sau; xin chọn bước khác.',
    en: 'The period has no step “{step}” that a new one could follow; choose another.',
  },
  'time-cut-simulation.step-exists': {
    status: 422,
    vi: 'Quy trình đã có bước “{step}”; xin đặt tên khác cho bước mới.',
    en: 'The process has a step “{step}” already; give the new one another name.',
  },
  'time-cut-simulation.too-large': {
    status: 422,
    vi: 'Kỳ này quá lớn để chạy thử một lần; xin chọn kỳ ngắn hơn.',
    en: 'The period is too large to be simulated at once; choose a shorter one.',
  },
  'time-cut-simulation.year-away': {
    status: 503,
    vi: 'Dữ liệu của kỳ vừa rời bộ nhớ; xin bấm chạy lại.',
    en: 'The period has just left memory; run it again.',
  },
  'posting.proof-missing': {
    status: 422,
    vi: 'Ghi “có niêm yết” phải kèm ảnh chụp hoặc địa chỉ trang.',
    en: 'To record that it is posted, add a photograph or the address of the page.',
  },
  'posting.checked-later': {
    status: 422,
    vi: 'Ngày kiểm tra {day} chưa tới.',
    en: 'The day of the check, {day}, is yet to come.',
  },
  'posting.not-required': {
    status: 422,
    vi: 'Thủ tục {code} không thuộc danh mục phải niêm yết tại đơn vị này.',
    en: 'The procedure {code} need not be posted at this unit.',
  },
} as const satisfies ProblemTable;
