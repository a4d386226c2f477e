import { describe, expect, it } from 'vitest';
import { findPersonalData, takeOut } from './personal-data.ts';

const kinds = (text: string, names: string[] = []) =>
  findPersonalData(text, names).map(({ kind, text: found }) => `${kind}: ${found}`);

describe('what looks like personal data', () => {
  it('given names, numbers and places in a text, then each is marked with what it looks like', () => {
    const text =
      'Ông Trần Văn Bé, CCCD 089201001234, nhà số 12/5 đường Trần Hưng Đạo, điện thoại 0912 345 678, xe 67-B1 123.45, thư be.tran@example.vn.';
    expect(kinds(text)).toEqual([
      'name: Trần Văn Bé',
      'identity: 089201001234',
      'address: nhà số 12/5 đường Trần Hưng Đạo',
      'phone: 0912 345 678',
      'plate: 67-B1 123.45',
      'email: be.tran@example.vn',
    ]);
  });

  it('given a name in capitals or without an honorific, then it is found by its family name', () => {
    expect(kinds('cán bộ NGUYỄN THỊ LAN không nhận')).toEqual(['name: NGUYỄN THỊ LAN']);
    expect(kinds('gặp Lê Văn Tám ở bàn số hai')).toEqual(['name: Lê Văn Tám']);
  });

  it('given what is known of the sender, then it is found in any writing', () => {
    expect(kinds('tôi là thạch sanh', ['Thạch Sanh'])).toEqual(['name: thạch sanh']);
  });

  it('given words of the trade, then they are left alone', () => {
    expect(
      kinds(
        'Nghị định 118/2025/NĐ-CP có hiệu lực 01/07/2025, hồ sơ H01.101-260424-0001, phí 150.000 đồng.',
      ),
    ).toEqual([]);
    expect(kinds('Ông Chủ tịch đã trả lời bà con.')).toEqual([]);
  });

  it('given marked stretches, when they are taken out, then marks stand in their place and the rest is unchanged', () => {
    const text = 'Bà Lê Thị Hoa gọi 02963 852 963 hôm qua.';
    expect(takeOut(text, findPersonalData(text))).toBe('Bà [họ tên] gọi [số điện thoại] hôm qua.');
  });
});
