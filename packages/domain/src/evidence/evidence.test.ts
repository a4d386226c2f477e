import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../shared/plain-date.ts';
import { missingParts, requireIssuedBy } from './evidence.ts';

const whole = {
  number: '12/KH-UBND',
  issuedOn: parsePlainDate('2025-12-20'),
  signer: 'Nguyễn Văn A',
  file: true,
  url: null,
};

describe('what evidence must show', () => {
  it('given number, day, signer and file, when asked, then nothing is missing', () => {
    expect(missingParts(whole)).toEqual([]);
  });

  it('given a published page instead of a file, when asked, then nothing is missing', () => {
    expect(missingParts({ ...whole, file: false, url: 'https://angiang.gov.vn/vb/12' })).toEqual(
      [],
    );
  });

  it('given a paper without signer and file, when asked, then both are named', () => {
    expect(missingParts({ ...whole, signer: null, file: false })).toEqual(['signer', 'file']);
  });

  it('given a paper of tomorrow, when it is brought, then it is refused', () => {
    const today = parsePlainDate('2025-12-19');
    expect(() => requireIssuedBy(whole.issuedOn, today)).toThrow('evidence.issued-later');
    expect(() => requireIssuedBy(null, today)).not.toThrow();
  });
});
