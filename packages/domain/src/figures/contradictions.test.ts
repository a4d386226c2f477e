import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contradictionsAcross,
  contradictionsAmong,
  contradictionsWithCounted,
  contradictionsWithin,
  type FigureWords,
  withOpen,
} from './contradictions.ts';
import type { Figures } from './figure-names.ts';

const names: Partial<Record<keyof Figures, string>> = {
  open: 'đang giải quyết',
  total: 'tổng số tiếp nhận',
  resolved: 'đã giải quyết',
  received: 'tiếp nhận trong kỳ',
  carriedOver: 'từ kỳ trước chuyển sang',
};
const words: FigureWords = (figure) => ({ vi: names[figure] ?? figure, en: figure });
const scope = (name: string, figures: Partial<Figures>) => ({ key: name, name, figures });

describe('figures that cannot both be true', () => {
  it('given the district Chợ Mới in 2019 and its land-registry branch, when the part has 796 open and the whole 198, then it is said which two figures cannot both be true', () => {
    const whole = scope('UBND huyện Chợ Mới', withOpen({ received: 49_536, resolved: 49_338 }));
    const part = scope(
      'Chi nhánh Văn phòng Đăng ký đất đai',
      withOpen({ received: 18_230, resolved: 17_434 }),
    );
    expect(whole.figures.open).toBe(198);
    const found = contradictionsAmong(whole, { parts: [part], complete: false }, words);
    expect(found).toHaveLength(1);
    expect(found[0]?.sentence.vi).toBe(
      'Đang giải quyết, Chi nhánh Văn phòng Đăng ký đất đai trong tổng của UBND huyện Chợ Mới: phần 796 lớn hơn tổng 198, hai số không thể cùng đúng.',
    );
    expect(found[0]?.sentence.en).toContain('the part 796 is larger than the whole 198');
    expect(found[0]?.figures.map(({ value }) => value)).toEqual([796, 198]);
  });

  it('given the communes of the same district, when all that was received was returned, then nothing is wrong', () => {
    const communes = scope('Cấp xã', withOpen({ received: 125_849, resolved: 125_849 }));
    expect(contradictionsWithin(communes, words)).toEqual([]);
    expect(communes.figures.open).toBe(0);
  });

  it('given a form II.06a whose column 3 is not 7 + 11, when it is checked, then the sum that stands and the one that should are said', () => {
    const [found] = contradictionsWithin(scope('Xã A', { total: 10, resolved: 7, open: 2 }), words);
    expect(found?.rule).toBe('total-is-resolved-and-open');
    expect(found?.sentence.vi).toBe(
      'Xã A: tổng số tiếp nhận 10, nhưng đã giải quyết 7 + đang giải quyết 2 = 9; các số này không thể cùng đúng.',
    );
  });

  it('given more resolved than were ever taken in, when it is checked, then a rate above 100 % is refused', () => {
    const found = contradictionsWithin(scope('Xã A', { total: 5, resolved: 6, open: -1 }), words);
    expect(found.map(({ rule }) => rule)).toEqual(['never-below-zero', 'part-within-whole']);
  });

  it('given rows that are all there are, when they do not sum up to the whole, then it is said', () => {
    const parts = [scope('A', { open: 3 }), scope('B', { open: 4 })];
    const whole = scope('Tỉnh', { open: 8 });
    const [found] = contradictionsAmong(whole, { parts, complete: true }, words);
    expect(found?.sentence.vi).toContain('các phần cộng lại là 7');
    expect(contradictionsAmong(whole, { parts, complete: false }, words)).toEqual([]);
  });

  it('given a period that begins with another number than the one before ended with, when both are compared, then columns 6 and 11 contradict each other', () => {
    const [found] = contradictionsAcross(
      { now: scope('Xã A', { carriedOver: 12 }), before: scope('Xã A', { open: 11 }) },
      words,
    );
    expect(found?.rule).toBe('carriedOver-is-previous-open');
    expect(found?.sentence.vi).toContain('12, nhưng cuối kỳ trước đang giải quyết 11');
  });

  it('given a figure told from outside, when the system counts another number, then both are said and neither is corrected', () => {
    const [found] = contradictionsWithCounted(
      { told: scope('Xã A', { received: 50 }), counted: scope('Xã A', { received: 48, open: 1 }) },
      words,
    );
    expect(found?.sentence.vi).toBe(
      'Xã A: tiếp nhận trong kỳ được báo là 50, hệ thống đếm được 48; hai số không thể cùng đúng.',
    );
  });

  it('given any figures that keep the identities, when they are checked, then nothing is found; with one changed, something is', () => {
    const counts = fc.record({
      online: fc.nat(500),
      counter: fc.nat(500),
      postal: fc.nat(500),
      carriedOver: fc.nat(500),
      early: fc.nat(500),
      onTime: fc.nat(500),
      late: fc.nat(500),
      overdue: fc.nat(500),
    });
    fc.assert(
      fc.property(counts, (c) => {
        const received = c.online + c.counter + c.postal;
        const resolved = Math.min(c.early + c.onTime + c.late, received + c.carriedOver);
        const resolvedLate = Math.min(c.late, resolved);
        const resolvedEarly = Math.min(c.early, resolved - resolvedLate);
        const open = received + c.carriedOver - resolved;
        const openOverdue = Math.min(c.overdue, open);
        const figures: Partial<Figures> = {
          ...{ received, receivedOnline: c.online, receivedDirect: c.counter + c.postal },
          ...{ receivedCounter: c.counter, receivedPostal: c.postal, carriedOver: c.carriedOver },
          ...{ movedIn: 0, movedOut: 0, total: received + c.carriedOver, resolved, resolvedLate },
          ...{ resolvedEarly, resolvedOnTime: resolved - resolvedLate - resolvedEarly },
          ...{ open, openOverdue, openInTime: open - openOverdue },
        };
        expect(contradictionsWithin(scope('Xã A', figures), words)).toEqual([]);
        const spoilt = scope('Xã A', { ...figures, open: open + 1 });
        expect(contradictionsWithin(spoilt, words).length).toBeGreaterThan(0);
      }),
    );
  });
});
