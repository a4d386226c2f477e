import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { describeTimeLimit } from '../packages/domain/src/calendar/time-limit.ts';
import { todayInVietnam } from '../packages/web/src/lib/format.ts';
import { address, findFaults, hasBrowser, keepPicture, useBrowser } from './browser.ts';
import { makeCitizen } from './citizen.ts';
import { signIn, words } from './desk.ts';
import { type Officer, officer, workingDayIn } from './officer.ts';
import { stations } from './stations.ts';

const { reviews, simulation, posting, terms } = words;

const listSchema = z.object({
  items: z.array(z.object({ procedureCode: z.string(), unitId: z.string() })),
});
const limitSchema = z.object({
  kind: z.string(),
  value: z.number().optional(),
  unit: z.string().optional(),
});
const procedureSchema = z.object({
  procedureCode: z.string(),
  name: z.string(),
  levels: z.array(z.string()),
  checklist: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Parts of NĐ 63/2010 Art. 8.2 without which no new version is published. */
  missing: z.array(z.string()),
  channels: z.array(
    z.object({ channel: z.enum(['counter', 'online', 'postal']), limit: limitSchema }),
  ),
});
const reviewsSchema = z.object({ items: z.array(z.object({ procedureCode: z.string() })) });
const dueSchema = z.object({ dueDate: z.string() });

/** Other journeys receive it and reckon with its eight days. */
const LEFT_ALONE = '1.012796';

type Procedure = z.output<typeof procedureSchema>;

describe.skipIf(!hasBrowser)('a time cut, from the past to the next dossier', () => {
  stations();
  const browser = useBrowser();
  let controller: Page;
  let leader: Page;
  let procedure: Procedure;
  let legalDays = 0;
  let cutDays = 0;
  let reviewAddress = '';
  let clerk: Officer;

  beforeAll(async () => {
    if (!hasBrowser) return;
    procedure = await procedureWithHistory();
    const counter = procedure.channels.find(({ channel }) => channel === 'counter');
    legalDays = counter?.limit.value ?? 0;
    cutDays = legalDays - 1;
    clerk = await officer(address, 'motcua.thoaison');
    [controller, leader] = [await browser.newPage(), await browser.newPage()];
    await signIn(controller, 'kiemsoat.tthc');
    await signIn(leader, 'lanhdao.tinh');
  });

  it('given the plan of the year, when a procedure with dossiers is added, then its review waits for a proposal', async () => {
    await controller.goto('/desk/reform/reviews');
    await controller.getByRole('heading', { level: 1, name: reviews.title }).waitFor();
    await controller.getByRole('table').first().waitFor();
    await keepPicture(controller, 'time-cut', '1-plan');
    expect(await findFaults(controller)).toEqual([]);
    await controller.getByRole('button', { name: reviews.add.button }).click();
    const dialog = controller.getByRole('dialog', { name: reviews.add.title });
    await dialog.getByRole('textbox').first().fill(procedure.procedureCode);
    await controller.getByRole('option', { name: procedure.procedureCode }).first().click();
    await dialog.getByText(procedure.procedureCode).waitFor();
    await dialog.getByLabel(reviews.add.dueOn).fill(writeDay(todayInVietnam()));
    await dialog.getByLabel(reviews.add.cause).fill('Phần lớn hồ sơ trả sớm hơn hạn.');
    await dialog.getByRole('button', { name: reviews.add.send }).click();
    await controller.getByRole('heading', { level: 1, name: procedure.name }).waitFor();
    await next(controller).getByText(reviews.states.planned, { exact: true }).waitFor();
    reviewAddress = new URL(controller.url()).pathname;
  });

  it('given a shorter limit, when last year’s dossiers are run under it, then it says what stays in time, with the replay beside it', async () => {
    const limit = controller.getByRole('textbox', { name: simulation.limit });
    await limit.fill(describeTimeLimit({ kind: 'duration', value: cutDays, unit: 'working_day' }));
    await controller.getByRole('button', { name: simulation.run, exact: true }).click();
    const result = controller.getByRole('region', { name: simulation.result });
    await result
      .getByText(new RegExp(`^Với ${cutDays} ngày làm việc, .* hồ sơ vẫn đúng hạn`))
      .waitFor();
    const replay = controller.getByRole('region', { name: simulation.replay.title });
    await replay.first().getByText(simulation.replay.holds).waitFor();
    await keepPicture(controller, 'time-cut', '2-simulated');
    expect(await findFaults(controller)).toEqual([]);
  });

  it('given the process, when a step lies less and officers are added, then the same year runs again', async () => {
    const steps = controller.getByRole('table', { name: simulation.steps.title });
    const lying = steps.locator('input').nth(1);
    await lying.fill('50');
    const stations = controller.getByRole('table', { name: simulation.stations.title });
    await stations.locator('input').first().fill('1,5');
    const tried = controller.waitForResponse(
      (response) =>
        response.url().endsWith('/time-cut-simulations') && response.request().method() === 'POST',
    );
    await controller.getByRole('button', { name: simulation.again, exact: true }).click();
    expect((await tried).status()).toBe(201);
    await expect
      .poll(
        () =>
          controller.getByRole('region', { name: simulation.list }).getByRole('listitem').count(),
        { timeout: 20_000 },
      )
      .toBe(2);
  });

  it('given the simulation, when it is attached and the proposal is written with both costs, then the cost is reckoned while one types', async () => {
    await controller.getByRole('button', { name: simulation.attach, exact: true }).click();
    await controller.getByText(simulation.attached).first().waitFor();
    const form = controller.getByRole('region', { name: reviews.proposal.title, exact: true });
    await form.getByLabel(reviews.proposal.content).fill('Rút ngắn thời hạn giải quyết.');
    await form.getByLabel(reviews.proposal.reason).fill('Hồ sơ năm qua phần lớn xong sớm.');
    for (const { channel } of procedure.channels)
      await form
        .getByLabel(terms.channel[channel], { exact: true })
        .fill(`${cutDays} ngày làm việc`);
    await form
      .getByLabel(reviews.proposal.steps)
      .fill('Bước 1: nộp hồ sơ. Bước 2: thẩm định. Bước 3: trả kết quả.');
    await fillCost(form, reviews.cost.before, { minutes: '600', wage: '100000', other: '24000' });
    await fillCost(form, reviews.cost.after, { minutes: '126', wage: '100000', other: '21000' });
    const table = form.getByRole('table', { name: reviews.cost.tableLabel });
    await table.getByText('1.024.000 đồng').first().waitFor();
    await table.getByText('231.000 đồng').first().waitFor();
    await table.getByText('77,44 %').first().waitFor();
    await keepPicture(controller, 'time-cut', '3-proposal');
    expect(await findFaults(controller)).toEqual([]);
    await form.getByRole('button', { name: reviews.acts.propose }).click();
    await form.getByText(reviews.proposal.unsaved).waitFor({ state: 'detached' });
    const both = controller.getByRole('region', { name: reviews.terms.title });
    await both.first().getByText(`${legalDays} ngày làm việc`).first().waitFor();
    await both.first().getByText(`${cutDays} ngày làm việc`).first().waitFor();
    await act(controller, 'submit');
    await next(controller).getByText(reviews.states.submitted, { exact: true }).waitFor();
  });

  it('given it is submitted, when the leader decides, then number, day and effect stand with it', async () => {
    await leader.goto(reviewAddress);
    await next(leader).getByRole('button', { name: reviews.acts.approve }).click();
    const dialog = leader.getByRole('dialog', { name: reviews.acts.approve });
    await dialog.getByRole('button', { name: reviews.acts.approve }).click();
    await dialog.getByText(words.common.required).first().waitFor();
    await dialog.getByLabel(reviews.decision.number).fill('1567/QĐ-UBND');
    await dialog.getByLabel(reviews.decision.signer).fill('Lâm Gia Bảo');
    await keepPicture(leader, 'time-cut', '4-decision');
    expect(await findFaults(leader)).toEqual([]);
    await dialog.getByRole('button', { name: reviews.acts.approve }).click();
    await next(leader).getByText(reviews.states.approved, { exact: true }).waitFor();
    await next(leader).getByText('1567/QĐ-UBND', { exact: false }).waitFor();
  });

  it('given the decision, when it is published, then the next dossier gets the day of the shorter term, and both terms are shown', async () => {
    await controller.reload();
    await act(controller, 'publish');
    await next(controller).getByText(reviews.states.published, { exact: true }).waitFor();
    await expect
      .poll(async () => await receiveNext(), { timeout: 20_000, interval: 1500 })
      .toBe(await workingDayIn(address, cutDays));
    const sheet = await browser.newPage();
    await sheet.goto(`/thu-tuc/${procedure.procedureCode}`);
    await sheet.getByText(`${cutDays} ngày làm việc`).first().waitFor();
    await sheet
      .getByText(new RegExp(`${legalDays} ngày làm việc`))
      .first()
      .waitFor();
    await controller.goto('/desk/reform/reviews/time-cuts');
    const cuts = controller.getByRole('table', { name: reviews.cuts.tableLabel });
    await cuts.getByText('1567/QĐ-UBND', { exact: false }).first().waitFor();
    await keepPicture(controller, 'time-cut', '5-cuts');
    expect(await findFaults(controller)).toEqual([]);
  });

  it('given the board of a commune, when a clerk takes a photograph of it, then it counts as posted', async () => {
    const page = await browser.newPage();
    await page.setViewportSize({ width: 360, height: 740 });
    await signIn(page, 'motcua.thoaison');
    await page.goto('/desk/reform/reviews/posting');
    const matrix = page.getByRole('region', { name: posting.title });
    const first = matrix.getByRole('listitem').first();
    await first.getByRole('button', { name: new RegExp(posting.forms.wall) }).click();
    const dialog = page.getByRole('dialog', { name: posting.dialog.title });
    await dialog.getByRole('button', { name: posting.dialog.save }).click();
    await dialog.getByText(posting.dialog.needProof).waitFor();
    await dialog.locator('input[type=file]').setInputFiles({
      ...{ name: 'bang.png', mimeType: 'image/png', buffer: Buffer.from(PIXEL, 'base64') },
    });
    await keepPicture(page, 'time-cut', '6-photograph');
    await dialog.getByRole('button', { name: posting.dialog.save }).click();
    await dialog.waitFor({ state: 'detached' });
    await matrix.getByRole('listitem').first().getByText(posting.state.posted).waitFor();
    await keepPicture(page, 'time-cut', '7-posted');
    expect(await findFaults(page)).toEqual([]);
  });

  function next(page: Page): Locator {
    return page.getByRole('region', { name: reviews.next });
  }

  async function act(page: Page, which: 'submit' | 'publish'): Promise<void> {
    await next(page).getByRole('button', { name: reviews.acts[which] }).click();
    const dialog = page.getByRole('dialog', { name: reviews.acts[which] });
    await dialog.getByRole('button', { name: reviews.acts[which] }).click();
    await page.getByText(reviews.done[which]).first().waitFor();
  }

  async function fillCost(
    form: Locator,
    side: string,
    cost: { minutes: string; wage: string; other: string },
  ): Promise<void> {
    const group = form.getByRole('group', { name: `${reviews.cost.title}: ${side}` });
    await group.getByRole('button', { name: reviews.cost.addActivity }).click();
    await group.getByLabel(reviews.cost.activity).fill('Chuẩn bị và nộp hồ sơ');
    await group.getByLabel(reviews.cost.minutes).fill(cost.minutes);
    await group.getByLabel(reviews.cost.wage).fill(cost.wage);
    await group.getByLabel(reviews.cost.other, { exact: true }).fill(cost.other);
    await group.getByLabel(reviews.cost.applicants).fill('1000');
  }

  /** The day on which the next applicant is told to come back. */
  async function receiveNext(): Promise<string> {
    const [paper] = procedure.checklist;
    const { name, idNumber, phone } = makeCitizen(771_204);
    const answer = await clerk.post('/dossiers', {
      procedureCode: procedure.procedureCode,
      applicant: { kind: 'person', name, idNumber, phone, address: 'Xã Thoại Sơn' },
      documents: [{ documentId: paper?.id, name: paper?.name, kind: 'original', quantity: 1 }],
    });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return writeDay(dueSchema.parse(answer.body).dueDate);
  }
});

/** The smallest picture there is. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

function writeDay(day: string): string {
  return day.split('-').reverse().join('/');
}

/** One that communes decide, whole but for its steps, in working days, with decided dossiers, and not in the plan yet. */
async function procedureWithHistory(): Promise<Procedure> {
  const person = await officer(address, 'kiemsoat.tthc');
  const year = todayInVietnam().slice(0, 4);
  const planned = reviewsSchema.parse((await person.get(`/procedure-reviews?year=${year}`)).body);
  const taken = new Set(planned.items.map(({ procedureCode }) => procedureCode));
  const query = 'work=all&status=delivered&status=resolved&limit=100';
  const { items } = listSchema.parse((await person.get(`/dossiers?${query}`)).body);
  const codes = [...new Set(items.map(({ procedureCode }) => procedureCode))];
  for (const code of codes) {
    if (taken.has(code) || code === LEFT_ALONE) continue;
    const procedure = procedureSchema.parse((await person.get(`/procedures/${code}`)).body);
    const isFit =
      procedure.levels.includes('commune') &&
      procedure.checklist.length > 0 &&
      // The proposal writes the steps; what else is missing it could not bring.
      procedure.missing.every((part) => part === 'steps') &&
      procedure.channels.some(({ channel }) => channel === 'counter') &&
      procedure.channels.every(
        ({ limit }) =>
          limit.unit === 'working_day' && (limit.value ?? 0) >= 3 && Number.isInteger(limit.value),
      );
    if (isFit) return procedure;
  }
  throw new Error('No procedure of communes has decided dossiers.');
}
