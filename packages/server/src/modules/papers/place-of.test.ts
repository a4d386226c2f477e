import { describe, expect, it } from 'vitest';
import { placeOf } from './place-of.ts';

describe('the place of issue (NĐ 30/2020 Annex I)', () => {
  it.each([
    [['Ủy ban nhân dân xã Hội An', null, 'Tỉnh An Giang'], 'Hội An'],
    [['UBND phường Long Xuyên', 'UBND tỉnh An Giang', 'Tỉnh An Giang'], 'Long Xuyên'],
    [['Ủy ban nhân dân Đặc khu Phú Quốc', null, 'Tỉnh An Giang'], 'Phú Quốc'],
    [['Sở Tư pháp', 'Ủy ban nhân dân tỉnh An Giang', 'Tỉnh An Giang'], 'An Giang'],
    [['Sở Tư pháp', null, 'Tỉnh An Giang'], 'An Giang'],
    [['Sở Xây dựng', null, 'Thành phố Hồ Chí Minh'], 'Hồ Chí Minh'],
    [['Văn phòng', null, 'Cơ quan'], ''],
  ])('given %j, then %s', (names, place) => {
    expect(placeOf(names)).toBe(place);
  });
});
