import { expect, test } from 'vitest';
import { groupPapers, type Paper } from './checklist-groups.ts';

test.each([
  ['Trường hợp ủy quyền thực hiện thủ tục', true],
  ['a) Trường hợp đề nghị cấp lại do bị mất', true],
  ['(1.2) Đối với công trình theo tuyến', true],
  ['2. Đối với đơn vị sử dụng lao động', true],
  ['Khi nộp hồ sơ trực tiếp cần xuất trình', true],
  ['Giấy tờ phải nộp', false],
  ['Thành phần hồ sơ', false],
  ['Hồ sơ của người nhận con nuôi', false],
  [null, false],
])('given papers under "%s", when grouped, then they are conditional: %s', (label, conditional) => {
  expect(groupPapers([paper('c01', label)])).toMatchObject([{ label, conditional }]);
});

test('given papers in the order of the source, when grouped, then those of cases come last and none is lost', () => {
  const lost = 'Trường hợp bị mất';
  const groups = groupPapers([
    paper('c01', lost),
    paper('c02', null),
    paper('c03', 'a'),
    paper('c04', lost),
  ]);
  expect(groups.map(({ label, papers }) => [label, papers.map(({ id }) => id)])).toEqual([
    [null, ['c02']],
    ['a', ['c03']],
    [lost, ['c01', 'c04']],
  ]);
});

function paper(id: string, label: string | null): Paper {
  return { id, name: 'Tờ khai', originals: 1, copies: 0, hasForm: false, case: label };
}
