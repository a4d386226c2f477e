import { describe, expect, test } from 'vitest';
import { drawQr } from './qr-drawing.ts';

describe('drawing of a QR code', () => {
  test('given an address, when drawn, then the three finder patterns stand in its corners', () => {
    const { size, path } = drawQr('https://motcua.example/tra-cuu/H01.14-261118-0042');
    expect((size - 17) % 4).toBe(0);
    expect(path.startsWith('M0 0h7v1H0z')).toBe(true);
    expect(path).toContain(`M${size - 7} 0h7v1H${size - 7}z`);
    expect(path).toContain(`M0 ${size - 1}h7v1H0z`);
  });

  test('given two texts, when drawn, then the drawings differ', () => {
    expect(drawQr('a').path).not.toBe(drawQr('b').path);
  });
});
