import type { Paper } from '@motcua/contract/papers.ts';
import type { DossierCommand } from '@motcua/domain/dossier/commands.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import {
  type Act,
  askSupplement,
  clerk,
  handOver,
  head,
  request,
  specialist,
  submit,
  supplement,
  takeOver,
} from '@motcua/domain/testing/given-dossier.ts';
import { describe, expect, it } from 'vitest';
import { layPaper } from './lay-paper.ts';
import type { PaperInput, PaperOptions } from './paper-input.ts';
import { acceptance, after, agency, inputAfter, inWork, wordsOf } from './testing/paper-input.ts';

const printed = (paper: Paper, input: PaperInput, options: PaperOptions = {}) =>
  wordsOf(layPaper(paper, input, options));

function refusal(paper: Paper, input: PaperInput): DomainError {
  try {
    layPaper(paper, input);
  } catch (error) {
    if (error instanceof DomainError) return error;
  }
  throw new Error('The paper was printed.');
}

const decline: DossierCommand = {
  type: 'declineDossier',
  request,
  reason: 'Hồ sơ thuộc thẩm quyền của Chi nhánh khu vực Châu Đốc.',
  deskId: 'd-1',
};
const apology: DossierCommand = {
  type: 'apologiseForDelay',
  reason: 'Chờ ý kiến xác minh nguồn gốc đất.',
  cause: 'sister_agency',
  newDueDate: parsePlainDate('2026-05-08'),
};
const stop: DossierCommand = {
  type: 'stopDossier',
  cause: 'applicant_request',
  reason: 'Người nộp có đơn đề nghị dừng.',
};

describe('every paper', () => {
  const papers: [Paper, Act[]][] = [
    ['receipt', [acceptance()]],
    ['supplement', after(inWork, ['2026-04-21 09:00', specialist, askSupplement])],
    ['decline', [['2026-04-20 08:00', clerk, decline]]],
    ['apology', after(inWork, ['2026-04-28 10:00', head, apology])],
    ['stop', after(inWork, ['2026-04-22 09:00', head, stop])],
    ['control-slip', inWork],
  ];

  it.each(papers)(
    'given %s, then motto, place and date, form and page stand on it',
    (paper, acts) => {
      const text = printed(paper, inputAfter(acts));
      expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
      expect(text).toContain('Độc lập - Tự do - Hạnh phúc');
      expect(text).toMatch(/An Giang, ngày \d\d tháng 4 năm 2026/);
      expect(text).toContain('Thông tư số 03/2025/TT-VPCP');
      expect(text).toContain('Trang 1/1');
      expect(text).not.toMatch(/undefined|null|\[object/);
    },
  );

  it.each(papers)('given %s on A5 and on A4, then the same words', (paper, acts) => {
    const input = inputAfter(acts);
    expect(layPaper(paper, input).pageSize).toBe('A5');
    expect(layPaper(paper, input, { size: 'A4' }).pageSize).toBe('A4');
    expect(printed(paper, input, { size: 'A4' })).toBe(printed(paper, input));
  });

  it('given no place of issue, then none is printed and the sentence says who mends it', () => {
    const { code, params } = refusal(
      'receipt',
      inputAfter([acceptance()], { agency: { ...agency, place: ' ' } }),
    );
    expect(code).toBe('paper.field-missing');
    expect(params).toMatchObject({
      title: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
      fieldVi: 'địa danh',
      mendVi: 'Xin quản trị viên ghi địa danh của cơ quan.',
    });
  });
});

describe('form 01, receipt', () => {
  it('given an acceptance, then all it must say', () => {
    const text = printed('receipt', inputAfter([acceptance()]));
    for (const words of [
      'Số: 01/TNHS',
      'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
      'Mã hồ sơ: H01.21-260420-0001',
      'Tiếp nhận hồ sơ của: Huỳnh Văn Út',
      'Địa chỉ: Ấp Long Hòa, xã Hội An, tỉnh An Giang',
      'Nội dung yêu cầu giải quyết: Đính chính Giấy chứng nhận đã cấp',
      'Đơn đề nghị Bản chính 1',
      'Thời gian giải quyết hồ sơ theo quy định là: 8 ngày làm việc',
      'Thời gian nhận hồ sơ: 09 giờ 00 phút, ngày 20 tháng 4 năm 2026',
      'Thời gian trả kết quả giải quyết hồ sơ: 17 giờ 00 phút, ngày 30 tháng 4 năm 2026',
      'Phí thẩm định: 500.000 đồng (đã nộp); Lệ phí: 28.000 đồng (chưa nộp)',
      'Quyển số: 2026 Số thứ tự: 01',
      'NGƯỜI NỘP HỒ SƠ',
      'NGƯỜI TIẾP NHẬN HỒ SƠ',
      'Mẫu số 01',
    ])
      expect(text.replace(/ : /g, ': ').replace(/: +/g, ': ')).toContain(words);
  });

  it('given two copies, then one to keep and one to hand over, each numbered by itself', () => {
    const definition = layPaper('receipt', inputAfter([acceptance()]), { copies: 2 });
    const text = wordsOf(definition);
    expect(text).toContain('Liên 1: Lưu tại Bộ phận Một cửa');
    expect(text).toContain('Liên 2: Giao cho người nộp hồ sơ');
    const footer = typeof definition.footer === 'function' ? definition.footer : () => null;
    const page = { orientation: 'portrait', width: 1, height: 1 } as const;
    expect(
      [1, 2, 3, 4].map((at) => JSON.stringify(footer(at, 4, page)).match(/Trang [\d/]+/)?.[0]),
    ).toEqual(['Trang 1/2', 'Trang 2/2', 'Trang 1/2', 'Trang 2/2']);
  });

  it('given a non-territorial reception, then both times stand on it (NĐ 309/2026 Art. 8)', () => {
    const [at, actor, command] = acceptance();
    const receivedForAgencyAt = inputAfter([acceptance()]).now.replace(
      '28T09:00',
      '20T16:30',
    ) as never;
    const text = printed(
      'receipt',
      inputAfter([[at, actor, { ...command, receivedForAgencyAt } as DossierCommand]]),
    );
    expect(text).toContain('09 giờ 00 phút, ngày 20 tháng 4 năm 2026');
    expect(text).toContain('16 giờ 30 phút, ngày 20 tháng 4 năm 2026');
  });

  it('given no papers were handed in, then the slip says so; given one was recorded since, then it is named', () => {
    const empty = [acceptance({ documents: [] })];
    expect(printed('receipt', inputAfter(empty))).toContain('Không có giấy tờ nộp kèm.');
    const file = {
      fileId: 'f',
      name: 'don.pdf',
      mediaType: 'application/pdf',
      size: 1,
      sha256: '',
    };
    const attach: DossierCommand = { type: 'attachFile', documentId: 'c01', file };
    expect(
      printed('receipt', inputAfter(after(empty, ['2026-04-20 09:10', clerk, attach]))),
    ).toContain('don.pdf');
  });

  it('given the dossier was imported or only filed, then there is no acceptance to print', () => {
    const error = refusal('receipt', inputAfter([['2026-04-20 08:00', clerk, submit]]));
    expect(error.code).toBe('paper.nothing-to-print');
  });

  it('given what happened later, then the receipt stays what was handed out', () => {
    const input = inputAfter([
      ...after(inWork, ['2026-04-21 09:00', specialist, askSupplement]),
      ['2026-04-24 09:00', clerk, supplement],
    ]);
    expect(printed('receipt', input)).toBe(printed('receipt', inputAfter([acceptance()])));
  });
});

describe('the set of forms of the day of reception', () => {
  const old = [acceptance({}, '2025-09-12 09:00')];
  const now = [acceptance({}, '2025-09-15 09:00')];

  it('given 12/09/2025 and 15/09/2025, then form 05 and form 06 of their circulars', () => {
    expect(printed('control-slip', inputAfter(old))).toContain(
      'Mẫu số 05 - Thông tư số 01/2018/TT-VPCP',
    );
    expect(printed('control-slip', inputAfter(now))).toContain(
      'Mẫu số 06 - Thông tư số 03/2025/TT-VPCP',
    );
  });

  it('given an apology, then the title of its set, and only the new one asks to agree', () => {
    const late = (story: Act[], day: string): Act[] => [
      ...story,
      [`${day} 10:00`, clerk, handOver],
      [
        `${day} 11:00`,
        head,
        { ...apology, newDueDate: parsePlainDate('2025-10-15') } as DossierCommand,
      ],
    ];
    const before = printed('apology', inputAfter(late(old, '2025-09-16')));
    const since = printed('apology', inputAfter(late(now, '2025-09-16')));
    expect(before).toContain('PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ');
    expect(since).toContain('VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT');
    expect([before.includes('đồng ý gia hạn'), since.includes('đồng ý gia hạn')]).toEqual([
      false,
      true,
    ]);
  });

  it('given a stop under the set of 2018, then a clear sentence instead of a form it does not have', () => {
    const story: Act[] = [
      ...old,
      ['2025-09-16 09:00', clerk, handOver],
      ['2025-09-17 09:00', head, stop],
    ];
    const { code, params } = refusal('stop', inputAfter(story));
    expect(code).toBe('paper.not-in-form-set');
    expect(params).toMatchObject({
      set: 'Thông tư số 01/2018/TT-VPCP',
      title: 'Thông báo dừng giải quyết hồ sơ',
    });
  });
});

describe('form 02, supplement', () => {
  const asked = after(inWork, ['2026-04-21 09:00', specialist, askSupplement]);

  it('given a request, then what is wrong with each paper, why, and whom to ask', () => {
    const text = printed('supplement', inputAfter(asked));
    for (const words of [
      'Số: 01/HDHS',
      'Giấy chứng nhận Bản gốc còn hiệu lực',
      'Thiếu Giấy chứng nhận.',
      'Thẩm định hồ sơ',
      '0296\u00a03844\u00a0000'.replaceAll('\u00a0', ' '),
      'Thời hạn giải quyết được tính lại từ đầu sau khi nhận đủ hồ sơ.',
      'NGƯỜI HƯỚNG DẪN',
      'Nguyễn Thị Lan',
    ])
      expect(text).toContain(words);
  });

  it('given a request at filing, then under the number of the filing and without a word on the clock', () => {
    const text = printed(
      'supplement',
      inputAfter([
        ['2026-04-20 08:00', clerk, submit],
        ['2026-04-20 09:00', clerk, askSupplement],
      ]),
    );
    expect(text).toContain('TT-000001');
    expect(text).toContain('Kiểm tra hồ sơ trước khi tiếp nhận');
    expect(text).not.toContain('tính lại từ đầu');
  });

  it('given a second request with reasons, then either can be printed, the second with its turn', () => {
    const again = {
      ...askSupplement,
      override: 'Theo yêu cầu của Sở.',
      reason: 'Thiếu thêm trang bổ sung.',
    } as DossierCommand;
    const input = inputAfter([
      ...asked,
      ['2026-04-24 09:00', clerk, supplement],
      ['2026-04-27 09:00', specialist, again],
    ]);
    expect(printed('supplement', input)).toContain('01-2/HDHS');
    expect(printed('supplement', input, { version: 3 })).toContain('Thiếu Giấy chứng nhận.');
  });

  it('given none was asked, then there is nothing to print', () => {
    expect(refusal('supplement', inputAfter(inWork)).params).toMatchObject({
      factVi: 'yêu cầu bổ sung',
    });
  });
});

describe('form 03, decline at the desk', () => {
  it('given a reason, then it is told whole, and the number is left to the hand', () => {
    const text = printed('decline', inputAfter([['2026-04-20 08:00', clerk, decline]]));
    expect(text).toContain('Số: ………/TCHS');
    expect(text).toContain('Hồ sơ thuộc thẩm quyền của Chi nhánh khu vực Châu Đốc.');
    expect(text).toContain('không tiếp nhận, giải quyết hồ sơ này');
  });
});

describe('form 04, apology', () => {
  it('given the head issued it, then both days, the reason and his name, under the head of the agency', () => {
    const text = printed('apology', inputAfter(after(inWork, ['2026-04-28 10:00', head, apology])));
    for (const words of [
      'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG TỈNH AN GIANG',
      '17 giờ 00 phút, ngày 30 tháng 4 năm 2026',
      '17 giờ 00 phút, ngày 08 tháng 5 năm 2026',
      'Chờ ý kiến xác minh',
      'THỦ TRƯỞNG CƠ QUAN',
      'Trần Văn Bình',
    ])
      expect(text).toContain(words);
  });

  it('given somebody else issued it, then the head has to sign', () => {
    const input = inputAfter(after(inWork, ['2026-04-28 10:00', specialist, apology]));
    expect(refusal('apology', input).params).toMatchObject({ fieldVi: 'tên người ký' });
  });
});

describe('form 05 of 2025, stop', () => {
  it('given a stop at the applicant’s request, then stage, reason and money', () => {
    const text = printed('stop', inputAfter(after(inWork, ['2026-04-22 09:00', head, stop])));
    for (const words of [
      'Theo đề nghị của người nộp hồ sơ',
      'Đang xử lý',
      'đã thu 500.000 đồng',
      'Trần Văn Bình',
    ])
      expect(text).toContain(words);
  });
});

describe('the control slip', () => {
  it('given hand-overs, then unit, time, name and result of each, and room for the next while it is open', () => {
    const text = printed(
      'control-slip',
      inputAfter(
        after(inWork, ['2026-04-20 10:30', { ...specialist, officerId: 'o-2' }, takeOver]),
      ),
    );
    expect(text).toContain(
      '1. Giao: Trung tâm Phục vụ hành chính công tỉnh An Giang - Tiếp nhận hồ sơ',
    );
    expect(text).toContain('2. Nhận: Văn phòng Đăng ký đất đai tỉnh An Giang - Thẩm định hồ sơ');
    expect(text).toContain(
      '10 giờ 00 phút, ngày 20/04/2026 Người giao: Lê Thị Hoa 10 giờ 30 phút, ngày 20/04/2026 Người nhận: Nguyễn Thị Lan',
    );
    expect(text).toContain('Đúng hạn');
    expect(text).toContain('… giờ … phút, ngày');
  });
});

describe('the ledger page', () => {
  it('given the days, then each with what it counted, its weekday once', () => {
    const ledger = [
      {
        date: '2026-04-21',
        unit: 'day' as const,
        counted: 1,
        sentence: 'Thứ Ba 21/04/2026: ngày làm việc thứ 1, còn 7 ngày.',
      },
      {
        date: '2026-04-22',
        unit: 'day' as const,
        counted: 0.5,
        sentence: 'Thứ Tư 22/04/2026: nửa ngày.',
      },
    ];
    const text = printed('ledger', inputAfter(inWork, { ledger }));
    expect(text).toContain('Thứ Ba 21/04/2026 1 Ngày làm việc thứ 1, còn 7 ngày.');
    expect(text).toContain('Thứ Tư 22/04/2026 0,5 Nửa ngày.');
  });

  it('given a day that a person agreed, then there is no reckoning to print', () => {
    expect(refusal('ledger', inputAfter(inWork)).code).toBe('paper.field-missing');
  });
});
