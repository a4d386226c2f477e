import { describe, expect, test } from 'vitest';
import { createScanBuffer, findCard } from './card-scanner.ts';

const CARD =
  '089087001234|351234567|Nguyễn Thị Lan|02051987|Nữ|Ấp Long Hòa, Chợ Mới, An Giang|10072021';

describe('scanning a citizen card', () => {
  test('given a field that held a word, when a card is scanned into it, then the card is found behind the word', () => {
    expect(findCard(`Nguyễn${CARD}`)).toMatchObject({
      idNumber: '089087001234',
      name: 'Nguyễn Thị Lan',
      birthDate: '1987-05-02',
    });
  });

  test('given a dossier code, when it is scanned, then it is no card', () => {
    expect(findCard('H01.12-260424-0042')).toBeNull();
  });

  test('given a scanner that types fast after a slow hand, when Enter comes, then only the scanned text is taken', () => {
    const buffer = createScanBuffer();
    buffer.type('A', 0);
    buffer.type('n', 400);
    [...CARD].forEach((key, index) => {
      buffer.type(key, 1000 + index * 8);
    });
    expect(buffer.take()).toBe(CARD);
    expect(buffer.take()).toBe('');
  });
});
