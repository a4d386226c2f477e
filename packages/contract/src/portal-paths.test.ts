import { describe, expect, test } from 'vitest';
import { portalPath } from './portal-paths.ts';

describe('addresses of the public pages', () => {
  test('given a place without a key, when its address is written, then Vietnamese has the short one', () => {
    expect(portalPath('vi', { place: 'procedures' })).toBe('/thu-tuc');
    expect(portalPath('en', { place: 'procedures' })).toBe('/en/procedures');
  });

  test('given a key and a query, when the language changes, then both are kept', () => {
    const address = {
      place: 'procedure',
      key: '1.004227',
      query: { case: 'mất giấy', commune: '' },
    } as const;
    expect(portalPath('vi', address)).toBe('/thu-tuc/1.004227?case=m%E1%BA%A5t%20gi%E1%BA%A5y');
    expect(portalPath('en', address)).toBe(
      '/en/procedures/1.004227?case=m%E1%BA%A5t%20gi%E1%BA%A5y',
    );
  });

  test('given a key with a slash, when its address is written, then it stays one part of the path', () => {
    expect(portalPath('vi', { place: 'tracked', key: 'a/b?c' })).toBe('/tra-cuu/a%2Fb%3Fc');
  });
});
