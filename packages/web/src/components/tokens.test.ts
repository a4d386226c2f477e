import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const day = readTokens('./tokens.css');
const grounds = [
  ['by day', day],
  ['at night', readTokens('./night.css')],
] as const;

/** Ink on ground, as the components use them. */
const pairs: [string, string][] = [
  ['ink', 'paper'],
  ['ink', 'paper-soft'],
  ['ink', 'paper-deep'],
  ['ink', 'gold'],
  ['ink-soft', 'paper'],
  ['ink-soft', 'paper-soft'],
  ['ink-soft', 'paper-deep'],
  ['accent', 'paper'],
  ['accent', 'paper-soft'],
  ['accent', 'accent-soft'],
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-strong'],
  ['gold-ink', 'paper'],
  ['gold-ink', 'gold-soft'],
  ['gold-ink', 'gold'],
  ...['in-time', 'soon', 'late', 'stopped'].flatMap((state): [string, string][] => [
    [state, 'paper'],
    [state, 'paper-soft'],
    [state, `${state}-soft`],
    ['ink', `${state}-soft`],
  ]),
];

describe.each(grounds)('colour tokens %s', (_, tokens) => {
  const colour = (name: string) => colourIn(tokens, name);

  test.each(pairs)(
    'given %s on %s, when they are read, then the contrast is 4.5:1 or better',
    (ink, ground) => {
      expect(contrast(colour(ink), colour(ground))).toBeGreaterThanOrEqual(4.5);
    },
  );

  test('given the border of a field, when it stands on paper, then it is seen at 3:1 or better', () => {
    expect(contrast(colour('line-strong'), colour('paper'))).toBeGreaterThanOrEqual(3);
    expect(contrast(colour('line-strong'), colour('paper-soft'))).toBeGreaterThanOrEqual(3);
  });

  test('given the four states, when they are listed, then no two share a colour', () => {
    const states = ['in-time', 'soon', 'late', 'stopped'].map(colour);
    expect(new Set(states).size).toBe(4);
  });
});

test('given the colours of the day, when night falls, then each has its own', () => {
  expect([...readTokens('./night.css').keys()].toSorted()).toEqual([...day.keys()].toSorted());
});

function readTokens(file: string): Map<string, string> {
  const css = readFileSync(new URL(file, import.meta.url), 'utf8');
  return new Map(
    [...css.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
}

function colourIn(tokens: Map<string, string>, name: string): string {
  const value = tokens.get(name);
  if (value === undefined) throw new Error(`no token --${name}`);
  return value;
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
