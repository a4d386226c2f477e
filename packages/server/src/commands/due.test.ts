import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { shippedCalendar } from '../modules/calendars/index.ts';
import { readConfig } from '../platform/config.ts';
import type { CommandValue } from './command.ts';
import { answerLines, due } from './due.ts';
import { deadlineAnswers, workingDayAnswers } from './due-answers.ts';

const { calendar } = shippedCalendar();
const question =
  '{"received":"2026-04-24T09:00+07:00","limit":{"value":8,"unit":"working_day"},"calendar":"vn"}';

async function answersOf(chunks: readonly string[], answer = deadlineAnswers(calendar, true)) {
  const sink = new PassThrough();
  const count = await answerLines(answer, { source: Readable.from(chunks), sink });
  sink.end();
  const text = (await sink.toArray()).join('');
  const lines = text.split('\n').filter((line) => line !== '');
  return { count, answers: lines.map((line) => JSON.parse(line)) };
}

async function runDue(values: Record<string, CommandValue>) {
  const printed: string[] = [];
  const code = await due.run({
    ...{ positionals: [], values, json: values.json === true, config: readConfig({}) },
    print: (line) => printed.push(line),
    report: () => {},
    open: () => Promise.reject(new Error('due needs no database')),
  });
  return { code, printed };
}

describe('motcua due --stdin', () => {
  it('given the question of the handbook, when asked, then due on 11 May with its ledger', async () => {
    const { answers } = await answersOf([`${question}\n`]);
    expect(answers[0]).toMatchObject({ due: '2026-05-11T17:00:00+07:00', dueDate: '2026-05-11' });
    expect(answers[0].ledger[3]).toMatchObject({
      mark: 'day_in_lieu',
      sentence: 'Thứ Hai 27/04/2026: nghỉ bù Giỗ Tổ Hùng Vương, không tính.',
    });
  });

  it('given lines cut anywhere, blank ones and none at the end, when read, then each question has one answer', async () => {
    const text = `${question}\r\n\n${question}\n${question}`;
    const chunks = [text.slice(0, 40), text.slice(40, 41), text.slice(41, 130), text.slice(130)];
    const { answers, count } = await answersOf(chunks);
    expect(answers.map(({ dueDate }) => dueDate)).toEqual([
      '2026-05-11',
      '2026-05-11',
      '2026-05-11',
    ]);
    expect(count).toEqual({ lines: 3, failed: 0 });
  });

  it('given bad lines, when read, then they are named with their number and the rest goes on', async () => {
    const chunks = [
      `x\n${question}\n{"received":"2026-04-24"}\nnull\n`,
      '{"received":"2026-04-24T09:00Z","limit":{"value":8,"unit":"day"},"calendar":"us"}',
    ];
    const { answers, count } = await answersOf(chunks);
    expect(count).toEqual({ lines: 5, failed: 4 });
    expect(answers.map((answer) => answer.line ?? answer.dueDate)).toEqual([
      1,
      '2026-05-11',
      3,
      4,
      5,
    ]);
    expect(answers.map((answer) => answer.error?.code)).toEqual([
      'request.unreadable',
      undefined,
      'request.invalid',
      'request.invalid',
      'calendar.unknown',
    ]);
  });

  it('given an undecided day, when asked without ledger, then provisional with both dates', async () => {
    const line = '{"received":"2026-11-20T09:00+07:00","limit":{"value":3,"unit":"working_day"}}';
    const { answers } = await answersOf([line], deadlineAnswers(calendar, false));
    expect(answers[0]).not.toHaveProperty('ledger');
    expect(answers[0]).toMatchObject({
      dueDate: '2026-11-25',
      provisional: true,
      alternative: { dueDate: '2026-11-26' },
    });
  });

  it('given two days, when counted between, then after the first through the last', async () => {
    const lines = [
      '{"from":"2020-11-22","to":"2020-12-08"}\n{"from":"2020-02-30","to":"2020-12-08"}\n',
    ];
    const { answers } = await answersOf(lines, workingDayAnswers(calendar));
    expect(answers[0]).toEqual({ workingDays: 12 });
    expect(answers[1]).toMatchObject({
      line: 2,
      error: { message: expect.stringContaining('from:') },
    });
  });
});

describe('motcua due with arguments', () => {
  it('given a reception without zone and a limit, when run, then the ledger is a readable table', async () => {
    const { code, printed } = await runDue({
      received: '2026-04-24T09:00',
      limit: '8 working_day',
    });
    expect(code).toBe(0);
    expect(printed[0]).toBe('Thời hạn: 8 ngày làm việc.');
    expect(printed[1]).toBe('Hạn trả kết quả: 17 giờ 00, Thứ Hai 11/05/2026.');
    expect(printed.at(-1)).toBe(
      '   1 ngày  Thứ Hai 11/05/2026: ngày làm việc thứ 8, hết thời hạn.',
    );
  });

  it('given pauses and a restart, when run as JSON, then they are counted', async () => {
    const pause = ['2026-05-05T10:00/2026-05-07T10:00'];
    const asked = { received: '2026-05-04T09:00', limit: '5 ngày làm việc', pause, json: true };
    const paused = await runDue({ ...asked, 'no-ledger': true });
    expect(JSON.parse(paused.printed[0] ?? '')).toMatchObject({ dueDate: '2026-05-13' });
    const restarted = await runDue({ ...asked, 'restart-from': '2026-05-18T09:00' });
    expect(JSON.parse(restarted.printed[0] ?? '')).toMatchObject({ dueDate: '2026-05-25' });
  });

  it('given two days, when run, then the number alone', async () => {
    const asked = { between: true, from: '2020-11-22', to: '2020-12-08' };
    expect(await runDue(asked)).toEqual({ code: 0, printed: ['12'] });
    expect(await runDue({ ...asked, json: true })).toEqual({
      code: 0,
      printed: ['{"workingDays":12}'],
    });
  });

  it('given a limit that only a person can read, when run, then exit code 1 and a sentence', async () => {
    const { code, printed } = await runDue({ received: '2026-04-24T09:00', limit: '8' });
    expect(code).toBe(1);
    expect(printed).toEqual(['Thời hạn “8” cần người có thẩm quyền ấn định ngày hẹn trả.']);
  });

  it.each([
    [{ limit: '8 working_day' }, '--received is missing.'],
    [{ received: 'hôm nay', limit: '8 working_day' }, 'received: Must be an ISO 8601 instant'],
    [{ received: '2026-04-24T09:00', limit: '999999 day' }, 'cannot be counted'],
    [{ between: true, from: '2020-11-22' }, '--to is missing.'],
  ])('given %j, when run, then the usage is refused: %s', async (values, sentence) => {
    await expect(runDue(values)).rejects.toThrow(sentence);
  });
});
