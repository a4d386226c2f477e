import { describe, expect, it } from 'vitest';
import { pseudonyms, realNames } from './pseudonyms.ts';

const [key, otherKey] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
const naming = pseudonyms(key, { ownCodes: false });

describe('pseudonyms in a log (Law 91/2025/QH15)', () => {
  it('given the same person in two logs of a tenant, then the same pseudonym; of another tenant, another', () => {
    const again = pseudonyms(key, { ownCodes: false });
    expect(naming.officer('o1', 'Lê Văn Tiếp')).toBe(again.officer('o1', 'Lê Văn Tiếp'));
    expect(pseudonyms(otherKey, { ownCodes: false }).officer('o1', 'Lê Văn Tiếp')).not.toBe(
      naming.officer('o1', 'Lê Văn Tiếp'),
    );
  });

  it('given an officer who changed his name, then he is one still; two of one name are two', () => {
    expect(naming.officer('o1', 'Lê Tiếp')).toBe(naming.officer('o1', 'Lê Văn Tiếp'));
    expect(naming.officer('o2', 'Lê Văn Tiếp')).not.toBe(naming.officer('o1', 'Lê Văn Tiếp'));
  });

  it('given an applicant with a citizen number, then by that; without one, by the name', () => {
    const byNumber = naming.applicant('Nguyễn Thị Lan', '089190000123');
    expect(naming.applicant('Nguyễn T. Lan', '089190000123')).toBe(byNumber);
    expect(naming.applicant('Nguyễn Thị Lan', null)).not.toBe(byNumber);
  });

  it('given any of them, then nothing of name, number or code stands in it, and its kind does', () => {
    const [officer, applicant] = [naming.officer('o1', 'Tiếp'), naming.applicant('Lan', '089')];
    const dossier = naming.dossier('d1', 'H01.14-261120-0042');
    expect([officer, applicant, dossier].join(' ')).toMatch(
      /^CB-[0-9a-f]{10} NN-[0-9a-f]{20} HS-[0-9a-f]{20}$/,
    );
  });

  it('given a log that stays inside, then codes stay, for rights open them; people do not', () => {
    const inside = pseudonyms(key, { ownCodes: true });
    expect(inside.dossier('d1', 'H01.14-261120-0042')).toBe('H01.14-261120-0042');
    expect(inside.officer('o1', 'Tiếp')).toMatch(/^CB-/);
  });

  it('given somebody whom the law lets see them, then names', () => {
    expect(realNames.applicant('Nguyễn Thị Lan', '089')).toBe('Nguyễn Thị Lan');
  });
});
