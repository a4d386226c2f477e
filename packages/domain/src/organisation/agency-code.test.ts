import { describe, expect, it } from 'vitest';
import { formatAgencyCode, formatAgencyCodeFromBottom, parseAgencyCode } from './agency-code.ts';

describe('agency codes in both styles (QCVN 102:2016/BTTTT, QĐ 20/2020/QĐ-TTg)', () => {
  it.each([
    ['000.00.00.H56', 'H56'],
    ['000.00.21.H56', 'H56.21'],
    ['000.30.21.H56', 'H56.21.30'],
    ['005.30.21.H56', 'H56.21.30.005'],
    ['005.00.21.H56', 'H56.21.00.005'],
    ['000.00.09.G01', 'G01.09'],
  ])(
    'given %s and %s, when read, then they are the same agency and convert into each other',
    (old, current) => {
      const code = parseAgencyCode(old);
      expect(code && formatAgencyCode(code)).toBe(current);
      const same = parseAgencyCode(current);
      expect(same && formatAgencyCodeFromBottom(same)).toBe(old);
    },
  );

  it('given a part of three digits, when written from the bottom, then there is no such code', () => {
    const code = parseAgencyCode('H21.217');
    expect(code).toEqual({ root: 'H21', parts: ['217'] });
    expect(code && formatAgencyCodeFromBottom(code)).toBeNull();
  });

  it('given lower case and blanks around it, when read, then the code is understood', () => {
    expect(parseAgencyCode(' h01.12 ')).toEqual({ root: 'H01', parts: ['12'] });
  });

  it.each(['', 'H1', '56.H21', '000.21.H56', 'H56.', 'H56.1234', 'Chợ Mới'])(
    'given %j, when read, then it is no agency code',
    (text) => {
      expect(parseAgencyCode(text)).toBeNull();
    },
  );
});
