import { readFileSync } from 'node:fs';
import { forwardingDeadline } from '@motcua/domain/calendar/deadline.ts';
import { timelinessOf } from '@motcua/domain/calendar/timeliness.ts';
import { workingDaysInYear } from '@motcua/domain/calendar/working-calendar.ts';
import { addWorkingDayFraction } from '@motcua/domain/calendar/working-time.ts';
import { parseInstant } from '@motcua/domain/shared/instant.ts';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { shippedCalendar } from '../modules/calendars/index.ts';
import { deadlineAnswers, workingDayAnswers } from './due-answers.ts';

const { calendar } = shippedCalendar();
const article = z.string().min(10);
const instant = z.string().transform(parseInstant);

const vectors = z
  .object({
    deadlines: z.array(
      z.looseObject({ why: z.string(), article, expect: z.record(z.string(), z.unknown()) }),
    ),
    workingDaysBetween: z.array(z.looseObject({ article, workingDays: z.int() })),
    workingDaysOfYear: z.array(z.object({ article, year: z.int(), workingDays: z.int() })),
    timeliness: z.array(
      z.object({ article, ended: instant, due: instant, timeliness: z.string() }),
    ),
    forwarding: z.array(z.object({ article, received: instant, forwardBy: z.string() })),
    stepAllowances: z.array(
      z.object({ article, start: instant, days: z.number(), end: z.string() }),
    ),
  })
  .parse(
    JSON.parse(
      readFileSync(new URL('../../../../fixtures/deadlines.json', import.meta.url), 'utf8'),
    ),
  );

describe('the published test vectors', () => {
  const answer = deadlineAnswers(calendar, true);
  const between = workingDayAnswers(calendar);

  it('given the file, when counted, then there are at least eighty', () => {
    expect(vectors.deadlines.length).toBeGreaterThanOrEqual(80);
  });

  it.each(vectors.deadlines)(
    'given $received and $limit, when asked, then as published: $why',
    ({ why: _why, article: _article, expect: expected, ...question }) => {
      const answered = JSON.parse(answer(JSON.stringify(question), 1).text);
      expect(answered).toMatchObject(expected);
      expect(answered.provisional).toBe(expected.provisional);
      expect(answered.ledger?.at(-1)?.mark).toBe(expected.due === null ? undefined : 'due');
    },
  );

  it.each(vectors.workingDaysBetween)(
    'given $from to $to, when counted, then $workingDays',
    ({ workingDays, article: _article, ...question }) => {
      expect(JSON.parse(between(JSON.stringify(question), 1).text)).toEqual({ workingDays });
    },
  );

  it.each(vectors.workingDaysOfYear)(
    'given $year, when counted, then $workingDays working days',
    ({ year, workingDays }) => {
      expect(workingDaysInYear(calendar, year)).toBe(workingDays);
    },
  );

  it.each(vectors.timeliness)(
    'given an end at $ended, when compared, then $timeliness',
    ({ ended, due, timeliness }) => {
      expect(timelinessOf({ ended, due, offsetMinutes: 420 })).toBe(timeliness);
    },
  );

  it.each(vectors.forwarding)(
    'given reception at $received, when forwarded, then by $forwardBy',
    ({ received, forwardBy }) => {
      expect(forwardingDeadline(calendar, received)).toBe(forwardBy);
    },
  );

  it.each(vectors.stepAllowances)(
    'given $days days from $start, when added, then $end',
    ({ start, days, end }) => {
      expect(addWorkingDayFraction(calendar, start, days)).toBe(end);
    },
  );
});
