import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { describe, expect, it } from 'vitest';
import { emptyEvidence, evidenceBody, faultsOf, missingOf } from './evidence-draft.ts';

const typed = {
  ...emptyEvidence(),
  title: ' Kế hoạch CCHC năm 2026 ',
  number: '12/KH-UBND',
  issuedOn: parsePlainDate('2025-12-20'),
  signer: 'Nguyễn Văn A',
};

describe('a piece of evidence while it is typed', () => {
  it('given nothing, when it is to be saved, then the subject is asked for', () => {
    expect(faultsOf(emptyEvidence())).toEqual(['title']);
  });

  it('given a paper without its file, when it is typed, then it may be saved, and the missing file is told', () => {
    expect(faultsOf(typed)).toEqual([]);
    expect(missingOf(typed)).toEqual(['file']);
    expect(missingOf({ ...typed, url: 'https://angiang.gov.vn/vb/12' })).toEqual([]);
  });

  it('given an address that is none, when it is to be saved, then it is refused', () => {
    expect(faultsOf({ ...typed, url: 'angiang.gov.vn' })).toEqual(['url']);
  });

  it('given what was typed, when it is sent, then blanks are left out', () => {
    expect(evidenceBody(typed, 'H01.5')).toEqual({
      unit: 'H01.5',
      title: 'Kế hoạch CCHC năm 2026',
      number: '12/KH-UBND',
      issuedOn: '2025-12-20',
      signer: 'Nguyễn Văn A',
    });
  });
});
