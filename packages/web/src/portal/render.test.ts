import type { PortalPage, PortalOptions } from '@motcua/contract/portal.ts';
import { describe, expect, test } from 'vitest';
import { renderPage } from './render.tsx';
import { deadline, year } from './testing/calendar-pages.ts';
import { openData, options, results, tracked } from './testing/pages.ts';
import { procedure, search, sheet } from './testing/procedure-pages.ts';
import { reformIndex } from './testing/reform-index-pages.ts';

const home: PortalPage = { kind: 'home', groups: [{ value: 'land', count: 60 }], total: 1234 };
const everyPage: PortalPage[] = [
  home,
  search(),
  sheet(),
  { kind: 'tracking', typed: '', problem: null },
  tracked,
  deadline(),
  year,
  results(),
  openData,
  reformIndex(),
  { kind: 'error', status: 404 },
];

describe('every page', () => {
  test.each(everyPage)(
    'given the page $kind, when drawn, then it says its language, title, landmarks and skip link',
    (page) => {
      const html = draw(page);
      expect(html).toMatch(/^<!doctype html><html lang="vi">/);
      expect(html).toMatch(/<title>.+ – Một Cửa, tỉnh An Giang<\/title>/);
      expect(html).toContain('<meta name="description" content="');
      expect(html).toContain('<a class="skip" href="#main">Tới nội dung chính</a>');
      for (const landmark of ['<header', '<nav', '<main id="main"', '<footer'])
        expect(html).toContain(landmark);
      expect(html.match(/<h1/g)).toHaveLength(1);
    },
  );

  test.each(everyPage)(
    'given the page $kind in English, when drawn, then its words are English',
    (page) => {
      const html = draw(page, { locale: 'en' });
      expect(html).toContain('<html lang="en">');
      expect(html).toContain('Skip to the main content');
      expect(html).toContain('Officer sign-in');
    },
  );

  test.each(everyPage)(
    'given the page $kind, when drawn, then it runs no inline script or style and asks nobody outside',
    (page) => {
      const html = draw(page);
      expect(html).not.toMatch(/<script(?![^>]* src="\/assets\/)/);
      expect(html).not.toMatch(/ style="| on[a-z]+="/);
      expect(html.match(/(?:src|action)="(?!\/)[^"]*"/g)).toBeNull();
      expect(html).not.toContain('undefined');
      expect(html).not.toMatch(/\{\w+\}/);
    },
  );

  test('given a page with a query, when the language is switched, then page and query stay', () => {
    const html = draw(search(), { address: { place: 'procedures', query: { q: 'khai sinh' } } });
    expect(html).toContain('href="/en/procedures?q=khai%20sinh" hrefLang="en"');
    expect(html).toContain(
      '<link rel="canonical" href="https://motcua.example/thu-tuc?q=khai%20sinh"/>',
    );
  });
});

describe('front page', () => {
  test('given the front page, when drawn, then search, three doors and the officer door work without a script', () => {
    const html = draw(home);
    expect(html).toContain('action="/thu-tuc" method="get"');
    expect(html).toContain('action="/tra-cuu" method="get"');
    for (const door of ['/thu-tuc', '/tra-cuu', '/tinh-ngay-hen', '/desk/'])
      expect(html).toContain(`href="${door}"`);
    expect(html).toContain('Có 1.234 thủ tục');
    expect(html).toContain('href="/thu-tuc?group=land"');
  });
});

describe('search', () => {
  test('given results, when drawn, then each leads to its page and filters show how many', () => {
    const html = draw(search());
    expect(html).toContain('href="/thu-tuc/1.001193"');
    expect(html).toContain('Có 1.234 thủ tục');
    expect(html).toMatch(
      /field=H%E1%BB%99%20t%E1%BB%8Bch"><span lang="vi">Hộ tịch<\/span> <span class="soft figures">1\.200/,
    );
    expect(html).toContain(
      'rel="next" href="/thu-tuc?q=khai%20sinh&amp;group=civil-status&amp;cursor=abc"',
    );
    expect(html).toContain('Bỏ lọc Nhóm lĩnh vực');
    expect(html).toContain('Xem thêm 3');
  });

  test('given nothing found, when drawn, then it says what to try', () => {
    const empty = { group: [], field: [], level: [], agency: [] };
    const html = draw(search({ result: { items: [], next: null, total: 0, facets: empty } }));
    expect(html).toContain('Không tìm thấy thủ tục nào.');
    expect(html).toContain('gõ ít chữ hơn');
    expect(html).toContain('bỏ bớt điều kiện lọc');
    expect(html).toContain('hỏi Bộ phận Một cửa');
  });
});

describe('procedure', () => {
  const html = draw(sheet());

  test('given a procedure, when drawn, then what to bring can be ticked off, by case, with originals and copies', () => {
    expect(html.match(/<input type="checkbox"/g)).toHaveLength(4);
    expect(html).toContain('Mọi trường hợp đều cần');
    expect(html).toContain('1 bản chính, theo mẫu');
    expect(html).toContain('2 bản sao');
    expect(html).toContain('nguồn không ghi số bản');
  });

  test('given several cases, when drawn, then each is folded under its name and nothing is left out', () => {
    expect(html.match(/<details class="case"><summary><span lang="vi">Trường hợp/g)).toHaveLength(
      2,
    );
    expect(html).toContain('Văn bản về việc đại diện');
  });

  test('given a limit that counts and one that stayed text, when drawn, then one has a date and the other its words', () => {
    expect(html).toContain('8 ngày làm việc');
    expect(html).toContain('thứ Tư, 02/12/2026');
    expect(html).toContain('Nguồn ghi: “7”');
    expect(html).toContain('href="/tinh-ngay-hen?procedure=1.012790&amp;channel=counter"');
  });

  test('given an undecided day in the span, when drawn, then the date is provisional and both dates are said', () => {
    expect(html).toContain('Ngày này là tạm tính.');
    expect(html).toContain('24/11/2026 (Ngày Văn hóa Việt Nam)');
    expect(html).toContain('thứ Năm, 03/12/2026');
  });

  test('given fees, when drawn, then amounts stand with their case and a zero with a note is not called free', () => {
    expect(html).toContain('50.000 đồng');
    expect(html).toContain('bị mất');
    expect(html).toContain('Nguồn ghi 0 đồng, kèm ghi chú');
    expect(html).toContain('Theo quy định của Hội đồng nhân dân cấp tỉnh');
    expect(html).toContain('Không mất tiền');
  });

  test('given parts that the source leaves out, when drawn, then they are named and not made up', () => {
    expect(html).toContain('Nguồn không ghi, hoặc ghi không rõ: trình tự thực hiện.');
    expect(html).toContain('Nguồn không ghi trình tự thực hiện.');
  });

  test('given desks, when drawn, then address and telephone are there, and what is not known is said', () => {
    expect(html).toContain('Số 1 đường Ví Dụ');
    expect(html).toContain('href="tel:02963000000"');
    expect(html).toContain('Địa chỉ chưa được nhập vào hệ thống.');
    expect(html).toContain('<option value="a" selected="">Xã Chợ Mới</option>');
  });

  test('given a procedure, when drawn, then version, source, code to scan and printed address are there', () => {
    expect(html).toContain('2, dùng từ 01/07/2026');
    expect(html).toContain(procedure.source);
    expect(html).toContain('aria-label="Quét mã để mở trang này trên điện thoại"');
    expect(html).toContain('In từ https://motcua.example/thu-tuc/1.012790 ngày 20/11/2026');
  });

  test('given a procedure without anything, when drawn, then the page says so and does not break', () => {
    const bare = {
      ...procedure,
      agency: '',
      applicants: [],
      channels: [],
      checklist: [],
      cases: [],
      results: [],
      legalBasis: [],
      serviceLevels: [],
      decision: null,
    };
    const places = { province: [], communes: [], communeId: null, commune: [] };
    const empty = draw(sheet({ procedure: bare, promises: [], places }));
    expect(empty).toContain('Nguồn không ghi giấy tờ phải nộp');
    expect(empty).toContain('Nguồn không ghi cách nộp và thời hạn.');
    expect(empty).toContain('Địa chỉ nơi tiếp nhận chưa được nhập');
  });
});

describe('tracking', () => {
  test('given a dossier, when drawn, then progress, steps and time left are told in words', () => {
    const html = draw(tracked);
    expect(html).toContain('H01.14-261118-0042');
    expect(html).toContain('<progress aria-labelledby="progress" value="50" max="100">');
    expect(html).toContain('còn 3 ngày làm việc');
    expect(html).toContain('đang làm');
    expect(html).toContain('<meta name="robots" content="noindex"/>');
  });

  test.each([
    [-2, 'đã quá hẹn 2 ngày làm việc'],
    [0, 'hẹn trả trong hôm nay'],
    [1, 'còn 1 ngày làm việc'],
  ])('given %i working days left, when drawn, then it reads "%s"', (workingDaysLeft, words) => {
    expect(draw({ ...tracked, workingDaysLeft })).toContain(words);
  });

  test('given a code that is not found, when drawn, then the code stays in the field and help is there', () => {
    const html = draw({ kind: 'tracking', typed: 'H01.14-261118-0099', problem: 'not-found' });
    expect(html).toContain('Không có hồ sơ nào mang mã H01.14-261118-0099.');
    expect(html).toContain('value="H01.14-261118-0099"');
    expect(html).toContain('Số 0 và chữ O');
    expect(html).toContain('aria-invalid="true"');
  });
});

describe('calculator', () => {
  test('given an answer, when drawn, then the date, both dates of the undecided day and each day are there', () => {
    const html = draw(deadline());
    expect(html).toContain('thứ Tư, 25/11/2026');
    expect(html).toContain('thứ Năm, 26/11/2026');
    expect(html).toContain('T7 21/11/2026');
    expect(html).toContain('Nghỉ tuần');
    expect(html).toContain('có 12 ngày làm việc');
    expect(html).toContain('7:30–11:30 và 13:30–17:00');
  });

  test('given fields that cannot be read, when drawn, then each says how to mend it and is linked', () => {
    const problems = [{ field: 'received', code: 'date' } as const];
    const html = draw(deadline({ answer: null, problems }));
    expect(html).toContain('<a href="#received">Viết ngày dạng ngày/tháng/năm');
    expect(html).toContain('aria-describedby="received-hint received-problem" aria-invalid="true"');
  });

  test('given a limit of a procedure, when drawn, then its name and words stand for the number', () => {
    const html = draw(
      deadline({
        procedure: {
          code: '1.012790',
          name: 'Đính chính',
          channel: 'online',
          limit: { kind: 'immediate' },
        },
      }),
    );
    expect(html).toContain('name="procedure" value="1.012790"');
    expect(html).not.toContain('name="value"');
  });
});

describe('calendar', () => {
  test('given a year, when drawn, then months are tables and special days have their source', () => {
    const html = draw(year);
    expect(html).toContain('Lịch làm việc năm 2026');
    expect(html).toContain('Cả năm có 250 ngày làm việc.');
    expect(html).toContain('Nghị quyết 28/2026/QH16');
    expect(html).toContain('chưa chốt, đang tính như ngày thường');
  });
});

describe('errors', () => {
  test.each([
    [404, 'Trang này không có'],
    [429, 'Xin chờ một phút'],
    [500, 'Trang này đang có lỗi'],
    [503, 'Hệ thống đang tạm nghỉ'],
  ] as const)(
    'given %i, when drawn, then it says what happened and what to do',
    (status, words) => {
      expect(draw({ kind: 'error', status }, { address: null })).toContain(words);
    },
  );
});

function draw(page: PortalPage, change: Partial<PortalOptions> = {}): string {
  return renderPage(page, options(change));
}

describe('the public board', () => {
  test('given hidden and missing figures, when drawn, then neither is shown as a number, and 99,999 % is not 100 %', () => {
    const html = draw(results());
    expect(html).toContain('>ẩn<');
    expect(html).toContain('99,99 %');
    expect(html).not.toContain('100 %');
    expect(html).not.toContain('Xã Vĩnh Trạch');
  });

  test('given a period without any dossier, when drawn, then it says so and shows no table', () => {
    const board = results().board;
    const html = draw(results({ whole: { ...board.whole, total: 0 } }));
    expect(html).toContain('Trong kỳ này chưa phát sinh hồ sơ.');
    expect(html).not.toContain('<table');
  });
});

describe('rating', () => {
  test('given a sheet without its answer, when drawn again, then what was ticked and written is still there', () => {
    const html = draw({
      ...{ kind: 'rating', token: 'H01.2-260301-0001-K7QX2MB3', dossierCode: 'H01.2-260301-0001' },
      ...{ unitName: 'UBND xã Bình', procedureName: 'Đăng ký khai sinh', stage: 'reception' },
      given: { aspects: ['waiting'], comment: 'Chờ <lâu>' },
      problem: 'empty',
    });
    expect(html).toMatch(/name="aspect" checked="" value="waiting"|value="waiting" checked=""/);
    expect(html).toContain('Chờ &lt;lâu&gt;</textarea>');
    expect(html).toContain('role="alert"');
  });
});
