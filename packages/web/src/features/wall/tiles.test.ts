import { FIGURE_NAMES, type Figures } from '@motcua/contract/figures.ts';
import type { WallUnit } from '@motcua/contract/wall.ts';
import { describe, expect, test } from 'vitest';
import { hurtingOf, shortName, TILES_A_PAGE, tilesOf, viewsOf } from './tiles.ts';

const commune = (name: string): WallUnit => ({
  ...{ id: name, code: name, name, kind: 'people_committee', level: 'commune' },
});
const row = (key: string, figures: Partial<Figures>) => ({
  ...{ key, name: key },
  figures: { ...zero(), ...figures },
});

function zero(): Figures {
  return Object.fromEntries(FIGURE_NAMES.map((name) => [name, 0])) as Figures;
}

describe('the tiles of the wall', () => {
  test('given units in every state, when they are ordered, then what hurts most stands first', () => {
    const units = ['Yên', 'Vắng', 'Gấp', 'Trễ ít', 'Trễ nhiều'].map(commune);
    const rows = [
      row('Yên', { open: 9 }),
      row('Gấp', { open: 3, fallingDue: 2 }),
      row('Trễ ít', { open: 9, openOverdue: 1, fallingDue: 5 }),
      row('Trễ nhiều', { open: 4, openOverdue: 4 }),
    ];
    expect(tilesOf(units, rows).map(({ unit, state, count }) => [unit.name, state, count])).toEqual(
      [
        ['Trễ nhiều', 'late', 4],
        ['Trễ ít', 'late', 1],
        ['Gấp', 'soon', 2],
        ['Yên', 'in_time', 9],
        ['Vắng', 'quiet', 0],
      ],
    );
  });

  test('given no figures yet, when a tile is shown, then it says so instead of calling it quiet', () => {
    expect(tilesOf([commune('Tri Tôn')], null)[0]).toMatchObject({ state: 'unknown' });
  });

  test('given no figures yet, when one asks where help is needed, then nothing is said: not that all is well', () => {
    expect(hurtingOf(tilesOf([commune('Tri Tôn')], null), 6)).toBeNull();
    expect(hurtingOf(tilesOf([commune('Tri Tôn')], []), 6)).toEqual([]);
  });

  test('given departments and 102 communes, when the screens are made, then each has what can be read', () => {
    const communes = Array.from({ length: 102 }, (_, at) => commune(`Xã ${at}`));
    const department: WallUnit = {
      ...commune('Sở Y tế'),
      kind: 'specialised_agency',
      level: 'province',
    };
    const views = viewsOf(tilesOf([...communes, department], []));
    expect(
      views.map((view) =>
        view.kind === 'tiles' ? [view.group, view.page, view.pages] : 'overview',
      ),
    ).toEqual([
      'overview',
      ['agencies', 1, 1],
      ...[1, 2, 3, 4].map((page) => ['communes', page, 4]),
    ]);
    for (const view of views)
      if (view.kind === 'tiles') expect(view.tiles.length).toBeLessThanOrEqual(TILES_A_PAGE);
  });

  test('given the committee of a ward, when its tile is named, then by the ward', () => {
    expect(shortName({ name: 'Ủy ban nhân dân phường Long Xuyên' })).toBe('Phường Long Xuyên');
    expect(shortName({ name: 'Sở Y tế' })).toBe('Sở Y tế');
  });

  test('given a unit with nothing below, when the screens are made, then the overview stands alone', () => {
    expect(viewsOf([])).toEqual([{ kind: 'overview' }]);
  });
});
