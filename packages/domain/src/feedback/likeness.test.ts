import { describe, expect, it } from 'vitest';
import { LIKELY_DUPLICATE, likeness, metresBetween, sameMatter } from './likeness.ts';

const here = { latitude: 10.3864, longitude: 105.4352 };

describe('whether two feedbacks are one matter', () => {
  it('given the same words with and without accents, then they are alike', () => {
    expect(likeness('Đèn đường bị hỏng', 'den duong bi hong')).toBe(1);
    expect(likeness('Đèn đường bị hỏng', 'Rác chưa được thu gom')).toBe(0);
  });
  it('given two of one field within 150 metres, then they may be duplicates whatever the words', () => {
    const near = { ...here, latitude: here.latitude + 0.001 };
    expect(metresBetween(here, near)).toBe(111);
    const a = { text: 'tối quá không thấy đường', field: 'lighting', place: here };
    expect(
      sameMatter(a, { text: 'đèn tắt ba đêm', field: 'lighting', place: near }),
    ).toBeGreaterThanOrEqual(LIKELY_DUPLICATE);
    expect(sameMatter(a, { text: 'đèn tắt ba đêm', field: 'waste', place: near })).toBeLessThan(
      LIKELY_DUPLICATE,
    );
  });
  it('given one of them without a place, then the same field speaks for it where some words are the same', () => {
    const a = {
      text: 'cống ven kênh tràn ra đường, trước nhà tôi',
      field: 'drainage',
      place: null,
    };
    const b = { text: 'cống ven kênh tràn, đi lại khó', field: 'drainage', place: here };
    expect(sameMatter(a, b)).toBeCloseTo(likeness(a.text, b.text) + 0.2);
    expect(sameMatter(a, { ...b, field: 'waste' })).toBe(likeness(a.text, b.text));
    expect(sameMatter(a, { ...b, text: 'nước rút chậm' })).toBe(0);
  });
  it('given the same words kilometres apart, then the place speaks against it', () => {
    const a = { text: 'đèn đường bị hỏng', field: 'lighting', place: here };
    expect(sameMatter(a, { ...a, place: { ...here, latitude: 10.5 } })).toBe(0.5);
  });
});
