import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SetScoreView } from '@motcua/domain/scoring/view.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import dongThap from '../../../../fixtures/scoring/dong-thap-2026-10-10.json' with { type: 'json' };
import { readConfig } from '../platform/config.ts';
import type { CommandValue } from './command.ts';
import { score } from './score.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-score-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | object): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

async function run(positionals: string[], values: Record<string, CommandValue> = {}) {
  const [printed, reported]: [string[], string[]] = [[], []];
  const outcome = await Promise.resolve(
    score.run({
      ...{ positionals, values, json: values.json === true, config: readConfig({}) },
      print: (line) => printed.push(line),
      report: (line) => reported.push(line),
      open: () => Promise.reject(new Error('score needs no database')),
    }),
  ).then(
    (code) => ({ code, error: null }),
    (error: Error) => ({ code: null, error }),
  );
  return { ...outcome, printed, reported };
}

async function viewOf(set: string, facts: string, values: Record<string, CommandValue> = {}) {
  const { code, error, printed } = await run([set, facts], {
    json: true,
    date: '2026-10-10',
    ...values,
  });
  expect(error).toBeNull();
  expect(code).toBe(0);
  const view: SetScoreView & { changes?: unknown[]; contradictions: unknown[] } = JSON.parse(
    printed.join('\n'),
  );
  return view;
}

const simple = {
  id: 'simple',
  name: 'Bộ thử',
  source: { document: 'Thử', confidence: 'local' },
  validFrom: '2026-01-01',
  levels: ['commune'],
  period: { kinds: ['year'], calendar: 'calendar' },
  items: [
    {
      code: '1',
      name: 'Một',
      unit: 'percent',
      numerator: 'done',
      denominator: 'all',
      max: 10,
      rule: { kind: 'linear' },
    },
    { code: '2', name: 'Hai', unit: 'points', rule: { kind: 'given', fact: 'extra' }, max: 5 },
  ],
  bands: [
    { code: 'A', name: 'Tốt', atLeast: 9 },
    { code: 'B', name: 'Khá' },
  ],
};
const wide = 'unit,done,all,extra\nxã A,9,10,1\nxã B,8,10,2\nxã C,1,10,\n';

describe('motcua score', () => {
  it('given a shipped set and JSON facts, when scored, then items, groups, total, rank and band are told', async () => {
    const view = await viewOf('qd-766', file('dong-thap.json', dongThap.facts));
    expect(view.units[0]).toMatchObject({
      unit: 'UBND tỉnh Đồng Tháp',
      total: 68.8,
      rank: 1,
      band: { code: 'average' },
    });
    expect(view.units[0]?.groups.find(({ code }) => code === 'MDSH')).toMatchObject({
      points: 9.72,
      max: 22,
    });
    expect(view.units[0]?.items.find(({ code }) => code === '4.3')).toMatchObject({
      ...{
        group: 'MDSH',
        points: 0.74,
        max: 2,
        numerator: 119406,
        denominator: 405424,
        state: 'not_reached',
      },
      explanation: {
        points: 0.74,
        max: 2,
        inputs: [
          { fact: 'reused', value: 119406 },
          { fact: 'received', value: 405424 },
        ],
      },
    });
  });

  it.each([
    ['wide CSV', wide],
    ['CSV with semicolons and a mark in front', `\uFEFF${wide.replaceAll(',', ';')}`],
    [
      'long CSV',
      'unit,fact,value\nxã A,done,9\nxã A,all,10\nxã A,extra,1\nxã B,done,8\nxã B,all,10\nxã B,extra,2\nxã C,done,1\nxã C,all,10\nxã C,extra,\n',
    ],
    [
      'JSON by unit',
      '{"xã A":{"done":9,"all":10,"extra":1},"xã B":{"done":8,"all":10,"extra":2},"xã C":{"done":1,"all":10,"extra":null}}',
    ],
    [
      'JSON list',
      '[{"unit":"xã A","facts":{"done":9,"all":10,"extra":1}},{"unit":"xã B","done":8,"all":10,"extra":"2"},{"unit":"xã C","fact":"done","value":1},{"unit":"xã C","fact":"all","value":10}]',
    ],
  ])('given %s, when scored, then the same table comes out', async (kind, text) => {
    const view = await viewOf(file('simple.json', simple), file(`facts ${kind}`, text));
    expect(view.ranking).toEqual([
      { rank: 1, unit: 'xã A', total: 10, band: 'A' },
      { rank: 1, unit: 'xã B', total: 10, band: 'A' },
      { rank: 3, unit: 'xã C', total: 1, band: 'B' },
    ]);
    expect(view.units.map(({ tiedWith }) => tiedWith)).toEqual([1, 1, 0]);
    expect(view.units[2]?.items[1]).toMatchObject({ state: 'missing', points: null });
    expect(view.bands.map(({ count, percent }) => [count, percent])).toEqual([
      [2, 66.7],
      [1, 33.3],
    ]);
  });

  it('given digits that a number of JSON would lose, when compared with a bound, then they count', async () => {
    const set = {
      ...simple,
      items: [{ ...simple.items[1], max: 100 }],
      bands: [
        { code: 'A', name: 'A', atLeast: 96 },
        { code: 'B', name: 'B' },
      ],
    };
    const view = await viewOf(
      file('exact.json', set),
      file('exact-facts.json', '{"a":{"extra":95.99999999999999999999},"b":{"extra":96}}'),
    );
    expect(view.ranking.map(({ unit, band }) => [unit, band])).toEqual([
      ['b', 'A'],
      ['a', 'B'],
    ]);
  });

  it('given the same without --json, when scored, then a table by rank, with ties, in Vietnamese', async () => {
    const { printed } = await run([file('simple.json', simple), file('wide.csv', wide)], {
      date: '2026-10-10',
    });
    expect(printed).toEqual([
      ...['Bộ thử', 'Thử', ''],
      'Hạng  Đơn vị     1                2   Tổng  Xếp loại',
      '  1=  xã A    9,00             1,00  10,00  Tốt',
      '  1=  xã B    8,00             2,00  10,00  Tốt',
      '   3  xã C    1,00  chưa có số liệu   1,00  Khá',
      ...['', 'Tốt 2 (66,7 %), Khá 1 (33,3 %)'],
    ]);
  });

  it('given facts of a year before, when compared, then points and places have signs of their own', async () => {
    const before = file(
      'before.csv',
      'unit,done,all,extra\nxã A,5,10,0\nxã B,10,10,0\nxã C,9,10,0\n',
    );
    const view = await viewOf(file('simple.json', simple), file('wide.csv', wide), { before });
    expect(view.changes?.[0]).toMatchObject({
      unit: 'xã A',
      points: 5,
      places: 2,
      placesWords: { vi: 'tăng 2 hạng' },
    });
    expect(view.changes?.[2]).toMatchObject({
      unit: 'xã C',
      points: -8,
      places: -1,
      pointsWords: { vi: '-8 điểm' },
    });
  });

  it('given a part larger than its whole, when scored, then it is shown and said', async () => {
    const { reported } = await run([
      file('simple.json', simple),
      file('odd.csv', 'unit,done,all\nA,796,198\n'),
    ]);
    expect(reported).toEqual([
      'motcua: A: Một: phần 796 lớn hơn tổng 198, hai số không thể cùng đúng.',
    ]);
  });

  it('given --explain, when scored, then every item has its sentence; given --list, then every set its source', async () => {
    const { printed } = await run([file('simple.json', simple), file('wide.csv', wide)], {
      explain: true,
      lang: 'en',
    });
    expect(printed).toContain('  1  Một: 9/10 = 90 %; in proportion; earns 9/10 points.');
    const list = await run([], { list: true });
    expect(
      list.printed.some((line) => line.startsWith('qd-766') && line.includes('QĐ 766/QĐ-TTg')),
    ).toBe(true);
  });
});

describe('motcua score, when something is wrong', () => {
  it.each([
    [
      'a comma',
      'unit,done,all\nA,"9,5",10\n',
      'row 2, column “done”: “9,5” is no number; write 9.5 with a point.',
    ],
    ['a word', 'unit,done,all\nA,1,2\nB,many,10\n', 'row 3, column “done”: “many” is no number'],
    ['a sign', 'unit,done,all\nA,90 %,100\n', 'write 90 without the sign'],
    [
      'thousands',
      'unit,done,all\nA,1.234.567,10\n',
      'write 1234567 without marks between the thousands',
    ],
    ['less than nothing', 'unit,done,all\nA,-1,10\n', 'row 2, column “done”: -1 is below zero'],
  ])(
    'given %s in a cell, when scored, then row, column and the way out',
    async (_, text, sentence) => {
      const { error, reported, printed } = await run([
        file('simple.json', simple),
        file('bad.csv', text),
      ]);
      expect(reported[0]).toContain(sentence);
      expect(error?.message).toContain('cannot be scored: one fault to mend.');
      expect(printed).toEqual([]);
    },
  );

  it.each([
    [
      'no column of units',
      'tên,done\nA,1\n',
      'there is no column “unit” (there are “tên”, “done”)',
    ],
    [
      'a unit twice',
      'unit,done\nA,1\nA,2\n',
      'row 3, column “done”: “done” of “A” was told already at row 2',
    ],
    ['a row too long', 'unit,done\nA,1,2\n', 'row 2 has 3 cells for 2 columns'],
    ['a unit without name', 'unit,done\n,1\n', 'row 2, column “unit” is empty'],
    ['nothing', '', 'The facts are empty'],
    ['broken JSON', '{"A": {', 'The facts are no JSON'],
    ['an entry without unit', '[{"done": 1}]', 'entry 1 has no unit'],
    ['a list for a number', '{"A": {"done": [1]}}', 'unit “A”, fact “done” is [1]; write a number'],
    ['no units', '{}', 'There is no unit'],
  ])('given facts with %s, when read, then it says where', async (_, text, sentence) => {
    const { error } = await run([file('simple.json', simple), file('bad.txt', text)]);
    expect(error?.constructor.name).toBe('OperatorError');
    expect(error?.message).toContain(sentence);
  });

  it('given 49.536 where a whole count is asked, when scored, then it is asked what was meant', async () => {
    const { reported } = await run([
      'on-time',
      file('dot.csv', 'unit,received,late\nA,49.536,1\n'),
    ]);
    expect(reported[0]).toContain('write 49536 without marks between the thousands');
  });

  it('given a set with faults, when opened, then each is named with its place', async () => {
    const { error, reported } = await run([
      file('bad-set.json', { ...simple, items: [{ ...simple.items[0], max: undefined }] }),
      file('wide.csv', wide),
    ]);
    expect(reported).toEqual([
      'items[0].max: The rule linear needs a max: the points of a full result.',
    ]);
    expect(error?.message).toContain('is no set yet: one fault to mend');
  });

  it('given a fact nobody asks for, when scored, then a word of it and the table all the same', async () => {
    const { code, reported } = await run([
      file('simple.json', simple),
      file('more.csv', 'unit,name,doen,done,all\nA,Xã A,1,1,2\n'),
    ]);
    expect(reported).toEqual(['motcua: simple does not ask for “doen”; check the spelling.']);
    expect(code).toBe(0);
  });

  it.each([
    [['qd-766'], {}, 'One set and one file'],
    [['nothing-known', 'x.csv'], {}, 'There is no set nothing-known'],
    [['qd-766', '/no/such/file'], {}, 'There is no file'],
    [['qd-766', 'x'], { date: 'soon' }, '--date wants a day'],
    [['qd-766', 'x'], { lang: 'fr' }, '--lang fr'],
  ])(
    'given the words %j, when called so, then it is the caller’s to mend (exit code 2)',
    async (words, values, sentence) => {
      const { error } = await run(words, values);
      expect(error?.constructor.name).toBe('UsageError');
      expect(error?.message).toContain(sentence);
    },
  );
});
