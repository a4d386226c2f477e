import { describe, expect, it } from 'vitest';
import { parseInstant } from '../shared/instant.ts';
import {
  judgeLegacyLife,
  type LegacyInstant,
  type LegacyLife,
  reviewSentence,
} from './legacy-row.ts';

const at = (text: string): LegacyInstant => ({ instant: parseInstant(text), dateOnly: false });
const on = (day: string, time = '00:00:00'): LegacyInstant => ({
  instant: parseInstant(`${day}T${time}+07:00`),
  dateOnly: true,
});
const context = { now: parseInstant('2026-11-21T08:00:00+07:00'), offsetMinutes: 420 };

function judge(part: Partial<LegacyLife>) {
  const life: LegacyLife = {
    received: at('2011-10-11T13:42:22.688+02:00'),
    due: at('2011-12-06T13:41:31.788+01:00'),
    finished: null,
    delivered: null,
    status: null,
    ...part,
  };
  return judgeLegacyLife(life, context);
}

describe('the life that a legacy row tells', () => {
  it('given no status, when the instants are read, then they tell it', () => {
    const finished = at('2011-11-01T09:00+01:00');
    expect(judge({}).status).toBe('processing');
    expect(judge({ finished }).status).toBe('resolved');
    expect(judge({ finished, delivered: at('2011-11-02T09:00+01:00') }).status).toBe('delivered');
  });

  it('given an end a fraction of a second after the due instant, when it is judged, then it is late', () => {
    const finished = at('2011-12-06T13:41:31.7880001+01:00');
    expect(judge({ finished }).timeliness).toBe('late');
    expect(judge({ finished: at('2011-12-06T12:41:31.788Z') }).timeliness).toBe('on_time');
    expect(judge({ finished: at('2011-12-05T12:41:31.788Z') }).timeliness).toBe('early');
  });

  it('given an end before reception, when it is judged, then it counts from reception and is marked', () => {
    const judged = judge({ finished: at('2011-10-10T08:00+02:00') });
    expect(judged).toEqual({
      status: 'resolved',
      endedAt: '2011-10-11T13:42:22.688+02:00',
      timeliness: 'early',
      review: ['finished-before-received'],
    });
  });

  it('given only days on one side, when they fall together, then nothing contradicts', () => {
    const judged = judge({
      received: at('2026-04-24T09:00+07:00'),
      due: on('2026-04-24', '23:59:59.999999'),
      finished: on('2026-04-24'),
      delivered: on('2026-04-24'),
    });
    expect(judged).toMatchObject({
      endedAt: '2026-04-24T09:00+07:00',
      timeliness: 'on_time',
      review: [],
    });
  });

  it.each([
    ['delivered', {}, ['ended-without-instant'], null],
    ['withdrawn', {}, ['ended-without-instant'], null],
    ['processing', { finished: at('2011-11-01T09:00Z') }, ['open-with-end'], null],
    [
      'resolved',
      { delivered: at('2011-11-01T09:00Z') },
      ['done-but-delivered'],
      '2011-11-01T09:00Z',
    ],
    ['stopped', { finished: at('2011-11-01T09:00Z') }, [], '2011-11-01T09:00Z'],
    ['delivered', { delivered: at('2011-11-01T09:00Z') }, [], '2011-11-01T09:00Z'],
    [
      'delivered',
      { finished: at('2011-11-02T09:00Z'), delivered: at('2011-11-01T09:00Z') },
      ['delivered-before-finished'],
      '2011-11-02T09:00Z',
    ],
    ['resolved', { finished: at('2027-01-01T09:00Z') }, ['in-the-future'], '2027-01-01T09:00Z'],
    ['processing', { due: at('2011-10-01T09:00Z') }, ['due-before-received'], null],
  ] as const)(
    'given status %s and %o, when it is judged, then it is marked %o',
    (status, part, review, end) => {
      expect(judge({ ...part, status })).toMatchObject({ status, review, endedAt: end });
    },
  );
});

describe('the reason of a review in words', () => {
  it('given a reason, when it is said, then it is a sentence of the language; an unknown one stays', () => {
    expect(reviewSentence('in-the-future', 'en')).toBe(
      'Received, finished or delivered in the future',
    );
    expect(reviewSentence('done-but-delivered', 'vi')).toContain('chưa trả kết quả');
    expect(reviewSentence('of-tomorrow', 'vi')).toBe('of-tomorrow');
  });
});
