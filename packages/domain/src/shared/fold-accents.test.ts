import { describe, expect, it } from 'vitest';
import { foldAccents } from './fold-accents.ts';

describe('text as search compares it', () => {
  it.each([
    ['Thị trấn Chợ Mới', 'thi tran cho moi'],
    ['ĐĂNG KÝ ĐẤT ĐAI', 'dang ky dat dai'],
    ['Uỷ ban - Ủy  ban', 'uy ban uy ban'],
    ['hòa giải / hoà giải', 'hoa giai hoa giai'],
    ['1.012753', '1 012753'],
  ])('given %s, when folded, then it reads %s', (text, folded) => {
    expect(foldAccents(text)).toBe(folded);
  });

  it('given composed and decomposed Unicode, when folded, then both are equal', () => {
    expect(foldAccents('Chợ Mới'.normalize('NFD'))).toBe(foldAccents('Chợ Mới'.normalize('NFC')));
  });

  it('given folded text, when folded again, then nothing changes', () => {
    expect(foldAccents(foldAccents('Đặc khu Phú Quốc'))).toBe('dac khu phu quoc');
  });
});
