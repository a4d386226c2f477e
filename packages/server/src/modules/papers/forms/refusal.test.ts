import type { DossierCommand } from '@motcua/domain/dossier/commands.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import {
  type Act,
  clerk,
  file,
  handOver,
  head,
  refuse,
  specialist,
} from '@motcua/domain/testing/given-dossier.ts';
import { describe, expect, it } from 'vitest';
import { layPaper } from '../lay-paper.ts';
import type { PaperInput, PaperOptions } from '../paper-input.ts';
import { acceptance, after, inputAfter, inWork, wordsOf } from '../testing/paper-input.ts';

const printed = (input: PaperInput, options: PaperOptions = {}) =>
  wordsOf(layPaper('refusal', input, options));

describe('the letter on a refusal on the merits', () => {
  const atHead = after(inWork, ['2026-04-21 09:00', specialist, handOver]);
  const refused = after(atHead, ['2026-04-28 09:00', head, refuse]);

  it('given the head refused, then who asked for what and when, why, on what ground, and his name under the head of the agency', () => {
    const text = printed(inputAfter(refused));
    for (const words of [
      'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG TỈNH AN GIANG',
      'VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI TỈNH AN GIANG',
      'Số: ………/TB',
      'An Giang, ngày 28 tháng 4 năm 2026',
      'THÔNG BÁO VỀ VIỆC KHÔNG GIẢI QUYẾT HỒ SƠ',
      'Mã hồ sơ: H01.21-260420-0001',
      'Kính gửi: Huỳnh Văn Út',
      'Nội dung yêu cầu giải quyết: Đính chính Giấy chứng nhận đã cấp',
      'Ngày tiếp nhận hồ sơ: 20 tháng 4 năm 2026',
      'Lý do: Thửa đất đang có tranh chấp.',
      'Căn cứ pháp lý: Điều 151 Luật Đất đai 2024',
      '0296 3844 000',
      'THỦ TRƯỞNG CƠ QUAN',
      'Trần Văn Bình',
      'Trang 1/1',
    ])
      expect(text.replaceAll('\u00a0', ' ').replace(/ : |: +/g, ': ')).toContain(words);
    expect(text).not.toMatch(/undefined|null|\[object/);
  });

  it('given it is not form 03, then no number of a form and not a word of a decline', () => {
    const text = printed(inputAfter(refused));
    expect(text).not.toMatch(/Mẫu số|Thông tư số|tiếp nhận, giải quyết|TCHS/);
    expect(() => layPaper('decline', inputAfter(refused))).toThrow('paper.nothing-to-print');
  });

  it('given the agency signed a paper of its own, then its number, day and signer', () => {
    const paper = {
      number: '7/TB-VPĐK',
      signedOn: parsePlainDate('2026-04-27'),
      signer: 'Đặng Thị Mai',
      files: [file],
    };
    const acts = after(atHead, ['2026-04-28 09:00', head, { ...refuse, paper } as DossierCommand]);
    const text = printed(inputAfter(acts));
    expect(text.replaceAll('\u00a0', ' ')).toContain('Số: 7/TB-VPĐK');
    expect(text).toContain('An Giang, ngày 27 tháng 4 năm 2026');
    expect(text).toContain('Đặng Thị Mai');
    expect(text).not.toContain('Trần Văn Bình');
  });

  it('given a dossier of either set of forms and A5 or A4, then the same words', () => {
    const old: Act[] = [
      acceptance({}, '2025-09-12 09:00'),
      ['2025-09-12 10:00', clerk, handOver],
      ['2025-09-15 09:00', specialist, handOver],
      ['2025-09-16 09:00', head, refuse],
    ];
    for (const acts of [old, refused]) {
      const input = inputAfter(acts);
      expect(printed(input)).toContain('THÔNG BÁO VỀ VIỆC KHÔNG GIẢI QUYẾT HỒ SƠ');
      expect(printed(input, { size: 'A4' })).toBe(printed(input));
      expect(layPaper('refusal', input, { size: 'A4' }).pageSize).toBe('A4');
    }
  });

  it('given it was granted or is open, then there is nothing to print', () => {
    expect(() => printed(inputAfter(atHead))).toThrow('paper.nothing-to-print');
  });
});
