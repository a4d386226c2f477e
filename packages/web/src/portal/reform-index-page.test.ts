import { describe, expect, test } from 'vitest';
import { renderPage } from './render.tsx';
import { options } from './testing/pages.ts';
import { reformIndex } from './testing/reform-index-pages.ts';

const draw = (page = reformIndex(), locale: 'vi' | 'en' = 'vi') =>
  renderPage(page, options({ locale, address: { place: 'reform-index' } }));

describe('the public page of the index', () => {
  test('given more points and a lower rank, when drawn, then each stands with its own sign', () => {
    const html = draw();
    expect(html).toContain('+4,25 điểm');
    expect(html).toContain('giảm 2 hạng');
    expect(html).toContain('6/11');
    expect(html).toContain('cùng 1 đơn vị khác');
  });

  test('given the decision, when drawn in English, then points, day and decision are told in English', () => {
    const html = draw(reformIndex(), 'en');
    expect(html).toContain('Decision No. 123/QĐ-UBND of 28/03/2019.');
    expect(html).toContain('+4.25 points');
    expect(html).toContain('down 2 ranks');
  });

  test('given two years, when drawn, then each has its address and the one that is read is marked', () => {
    const html = draw();
    expect(html).toContain('href="/chi-so-cchc?season=s0"');
    expect(html).toMatch(/href="\/chi-so-cchc" aria-current="page">Năm 2018: cấp huyện/);
  });

  test('given nothing published, when drawn, then it says so and shows no table', () => {
    const html = draw(reformIndex({ seasons: [], results: null }));
    expect(html).toContain('Chưa có kết quả nào được công bố.');
    expect(html).not.toContain('<table');
  });
});
