import type { Node, NodeQueries } from 'pdfmake/interfaces.js';
import { expect, it } from 'vitest';
import { sheets } from '../layout/sheet.ts';
import { reportPaper, type ReportView } from './report.ts';

const view: ReportView = {
  ...{ orientation: 'portrait', unitName: 'UBND xã', parentName: null, documentNumber: null },
  ...{
    placeAndDate: null,
    formNumber: 'B1',
    title: 'Báo cáo',
    periodLine: 'Kỳ',
    unitOfCount: 'hồ sơ',
  },
  ...{ foot: '', isDraft: false, sections: [], tables: [], notes: [], receivers: null },
  ...{ preparer: null, signer: { title: 'Chủ tịch', name: null, hint: '' } },
  at: '2026-09-25T08:00:00+07:00',
};

it('given a heading with nothing below it, or a title of a table without room for its head, then a new page begins', () => {
  const { pageBreakBefore } = reportPaper(view, sheets.A4);
  const breaks = (of: { headlineLevel?: number; verticalRatio: number; following: number }) => {
    const { headlineLevel, verticalRatio, following } = of;
    const startPosition = { verticalRatio, pageInnerHeight: 700 };
    const nodes = Array.from({ length: following }, () => ({}));
    return pageBreakBefore?.(
      { headlineLevel, startPosition } as Node,
      { getFollowingNodesOnPage: () => nodes } as NodeQueries,
    );
  };
  expect(breaks({ headlineLevel: 1, verticalRatio: 0.95, following: 0 })).toBe(true);
  expect(breaks({ headlineLevel: 1, verticalRatio: 0.95, following: 1 })).toBe(false);
  expect(breaks({ headlineLevel: 2, verticalRatio: 0.9, following: 40 })).toBe(true);
  expect(breaks({ headlineLevel: 2, verticalRatio: 0.4, following: 40 })).toBe(false);
  expect(breaks({ verticalRatio: 0.99, following: 0 })).toBe(false);
});
