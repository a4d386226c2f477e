import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  address,
  findBarriers,
  findFaults,
  hasBrowser,
  keepPicture,
  useBrowser,
} from './browser.ts';
import { makeCitizen } from './citizen.ts';
import { signIn, words } from './desk.ts';
import { officer, receive } from './officer.ts';

const { wall } = words;
/** Displays of an operations room; each must show all of the wall at once. */
const DISPLAYS = [
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
];

describe.skipIf(!hasBrowser)('the wall while a desk works', () => {
  const browser = useBrowser();

  it('given a wall that stands, when a desk receives, then the number moves within two seconds without a reload', async () => {
    const page = await openWall();
    const clerk = await officer(address, 'motcua.phuquoc');
    const before = await shownNumber(page, 'received');
    const openBefore = await shownNumber(page, 'open');
    await page.evaluate(() => Object.assign(globalThis, { neverReloaded: true }));
    await receive(clerk, makeCitizen(830_001));
    await page.waitForFunction(numberIs, ['received', before + 1] as const, { timeout: 2000 });
    await page.waitForFunction(numberIs, ['open', openBefore + 1] as const, { timeout: 2000 });
    expect(await page.evaluate(() => 'neverReloaded' in globalThis)).toBe(true);
    await keepPicture(page, 'wall', '1-moved');
  });

  it('given a display of a room, when the wall fills it, then nothing is cut off on any of its screens', async () => {
    const page = await openWall();
    await page.getByRole('button', { name: wall.pause }).click();
    for (const display of DISPLAYS) {
      await page.setViewportSize(display);
      for (let screen = 0; screen < (await screens(page).count()); screen += 1) {
        expect(await page.evaluate(cutOff), `${display.width} px, screen ${screen}`).toEqual([]);
        await keepPicture(page, 'wall', `2-${display.width}-${screen}`);
        await page.keyboard.press('ArrowRight');
      }
    }
  });

  it('given somebody at the wall, when the keys are pressed, then it stops, steps and darkens; by day and at night it has no barriers', async () => {
    const page = await openWall();
    await page.getByRole('button', { name: wall.nightModes.day }).waitFor();
    expect(await findFaults(page)).toEqual([]);
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: wall.go, pressed: true }).waitFor();
    await page.keyboard.press('ArrowRight');
    await screens(page).nth(1).and(page.locator('[aria-current=step]')).waitFor();
    expect(await findFaults(page)).toEqual([]);
    await page.keyboard.press('n');
    await page.locator('[data-night=true]').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('ArrowLeft');
    await page.locator('[data-view=overview]').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await keepPicture(page, 'wall', '3-night');
  });

  it('given a server that is gone, when the wall asks, then the last numbers stay and say how old they are', async () => {
    const page = await openWall();
    const before = await shownNumber(page, 'open');
    await page.route('**/api/v1/**', (route) => route.abort());
    await page
      .getByText(wall.lost(0))
      .or(page.getByText(wall.lost(1)))
      .waitFor({ timeout: 60_000 });
    expect(await shownNumber(page, 'open')).toBe(before);
    expect(await findBarriers(page)).toEqual([]);
    await keepPicture(page, 'wall', '4-lost');
    await page.unroute('**/api/v1/**');
    await page
      .getByText(wall.lost(0))
      .or(page.getByText(wall.lost(1)))
      .waitFor({
        ...{ state: 'detached', timeout: 60_000 },
      });
  }, 180_000);

  it('given a clerk of a desk, when the wall of the province is opened by its address, then it is not theirs', async () => {
    const page = await browser.newPage();
    await signIn(page, 'motcua.phuquoc');
    await page.goto('/desk/wall?unit=H01');
    await page.getByText(words.common.forbiddenTitle).waitFor();
    expect(await findFaults(page)).toEqual([]);
  });

  async function openWall(): Promise<Page> {
    const page = await browser.newPage();
    await signIn(page, 'lanhdao.tinh');
    await page.goto('/desk/wall?night=day');
    await page.locator('[data-figure=open] a').waitFor();
    await page.locator('[data-view=overview]').waitFor();
    return page;
  }
});

function screens(page: Page) {
  return page.getByRole('list', { name: wall.screens }).getByRole('listitem');
}

async function shownNumber(page: Page, figure: string): Promise<number> {
  const text = await page.locator(`[data-figure=${figure}] strong`).textContent();
  return Number((text ?? '').replace(/\D/g, ''));
}

/** Runs in the page: whether a figure has come to this number. */
function numberIs([figure, number]: readonly [string, number]): boolean {
  const shown = document.querySelector(`[data-figure=${figure}] strong`)?.textContent ?? '';
  return Number(shown.replace(/\D/g, '')) === number;
}

/** Runs in the page: parts whose content is higher or wider than they are. */
async function cutOff(): Promise<string[]> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const parts = [document.documentElement, ...document.querySelectorAll('main, main section')];
  return parts
    .filter(
      (part) =>
        part.scrollHeight > part.clientHeight + 1 || part.scrollWidth > part.clientWidth + 1,
    )
    .map(
      (part) =>
        `${part.tagName} ${part.getAttribute('aria-label') ?? ''} ${part.scrollHeight}/${part.clientHeight}`,
    );
}
