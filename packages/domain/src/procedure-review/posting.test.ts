import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../shared/plain-date.ts';
import { coverPosting, type PostingCheck, type PostingForm } from './posting.ts';

const check = (
  procedureCode: string,
  form: PostingForm,
  change: Partial<PostingCheck> = {},
): PostingCheck => ({
  ...{ procedureCode, form, found: true, hasProof: true },
  ...{ checkedOn: parsePlainDate('2026-03-02'), ...change },
});
const today = parsePlainDate('2026-06-30');

describe('posting in two forms (NĐ 63/2010 Art. 17)', () => {
  it('given all hang on the wall and stand on the portal, then both forms cover all', () => {
    const checks = ['a', 'b'].flatMap((code) => [check(code, 'wall'), check(code, 'portal')]);
    expect(coverPosting(['a', 'b'], checks, today)).toEqual({
      ...{ required: 2, posted: { wall: 2, portal: 2 }, both: 2, unchecked: 0 },
    });
  });

  it('given a later check finds it gone, or one without proof, then it is not posted', () => {
    const checks = [
      ...[check('a', 'wall'), check('a', 'portal'), check('b', 'portal', { hasProof: false })],
      check('a', 'wall', { found: false, checkedOn: parsePlainDate('2026-05-04') }),
    ];
    expect(coverPosting(['a', 'b'], checks, today)).toMatchObject({
      ...{ posted: { wall: 0, portal: 1 }, both: 0, unchecked: 1 },
    });
    const before = parsePlainDate('2026-04-30');
    expect(coverPosting(['a', 'b'], checks, before).both).toBe(1);
  });

  it('given checks of what need not be posted, then they count nothing', () => {
    expect(coverPosting([], [check('z', 'wall')], today)).toMatchObject({ required: 0, both: 0 });
  });
});
