import { describe, expect, test } from 'vitest';
import { messages } from '../../messages/desk.ts';
import { placeWords } from './place-words.ts';

const { vi } = messages;

describe('where a balance of an alarm stands', () => {
  test('given a field and a channel, when told, then no name of a column is left', () => {
    expect(placeWords('own field_channel counter Hộ tịch', vi)).toBe(
      `riêng đơn vị, ${vi.figures.cuts.field_channel}: Hộ tịch, ${vi.terms.channel.counter.toLowerCase()}`,
    );
  });

  test('given another cut, when told, then it is named with its row', () => {
    expect(placeWords('subordination procedure 1.001806', vi)).toBe(
      `cùng các đơn vị trực thuộc, ${vi.figures.cuts.procedure}: 1.001806`,
    );
    expect(placeWords('own whole', vi)).toBe('riêng đơn vị');
  });

  test('given what is no place of a balance, when told, then it stays as it is', () => {
    expect(placeWords('Sở Y tế', vi)).toBe('Sở Y tế');
    expect(placeWords('', vi)).toBe('');
  });
});
