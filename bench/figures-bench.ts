import { parseArgs } from 'node:util';
import { measureDistrict } from './figures/district.ts';
import { openInstallation, PROVINCE_YEAR } from './figures/installation.ts';
import { type KeepingCost, measureKeeping } from './figures/keeping-cost.ts';
import { measureReconciliation, type Reconciled } from './figures/reconciliation.ts';
import { type Timing, timeEndpoints } from './figures/time-endpoints.ts';

const WANTED = { p95: 200, growth: 1.3, cost: 10, minutesAMillion: 5, fillMinutes: 15 };

/**
 * How figures answer as dossiers grow: the same questions over HTTP on two generated years of a province, what keeping
 * the counters costs, how fast they are folded, filled and proved. `--small 10000 --dossiers 50000` by default;
 * `--dossiers 1000000` takes some twenty minutes and 10 GB. `--district` counts a published district year instead.
 */
export async function bench(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      small: { type: 'string', default: '10000' },
      dossiers: { type: 'string', default: '50000' },
      district: { type: 'boolean', default: false },
    },
  });
  if (values.district) return await measureDistrict(tell);
  const small = await measureSize(Number(values.small), { last: true });
  const big = await measureSize(Number(values.dossiers), { last: false });
  printTimings(small.timings, big.timings);
  if (small.keeping !== null) printKeeping(small.keeping);
  printReconciled(big.reconciled, big.dossiers);
}

interface Measured {
  dossiers: number;
  timings: Timing[];
  reconciled: Reconciled;
  keeping: KeepingCost | null;
}

async function measureSize(count: number, { last }: { last: boolean }): Promise<Measured> {
  const filled = await openInstallation({ ...PROVINCE_YEAR, dossiers: count }, tell);
  try {
    const { dossiers, seconds, summing } = filled;
    const minutes = (((seconds + summing) / dossiers) * 1_000_000) / 60;
    console.log(
      `${whole(dossiers)} dossiers filled in ${Math.round(seconds)} s, ${whole(dossiers / seconds)} a second, their figures summed up in ${Math.round(summing)} s: a million in ${minutes.toFixed(1)} minutes; wanted ${WANTED.fillMinutes}`,
    );
    tell('asking over HTTP …');
    const timings = await timeEndpoints(filled);
    tell('reconciling while acts go on …');
    const reconciled = await measureReconciliation(filled);
    if (last) tell('keeping the counters, with and without …');
    const keeping = last ? await measureKeeping(filled) : null;
    return { dossiers, timings, reconciled, keeping };
  } finally {
    await filled.close();
  }
}

function printTimings(small: readonly Timing[], big: readonly Timing[]): void {
  console.log(
    '\nquestion                              small p50   p95     big p50   p95   growth  answer',
  );
  for (const [index, after] of big.entries()) {
    const before = small[index];
    const name = after.name.padEnd(36);
    if (before?.p50 == null || before.p95 === null || after.p50 === null || after.p95 === null) {
      console.log(`${name}  answers ${before?.status} and ${after.status}`);
      continue;
    }
    // A millisecond more of two is no growth worth a word.
    const growth = (after.p95 + 2) / (before.p95 + 2);
    const marks = `${after.p95 > WANTED.p95 ? ' SLOW' : ''}${growth > WANTED.growth ? ' GROWS' : ''}`;
    console.log(
      `${name} ${ms(before.p50)} ${ms(before.p95)}  ${ms(after.p50)} ${ms(after.p95)}   ${growth.toFixed(2).padStart(5)}  ${Math.round(after.kilobytes)} KB${marks}`,
    );
  }
  console.log(`wanted: p95 at most ${WANTED.p95} ms, growth at most ${WANTED.growth}\n`);
}

function printKeeping({ kept, bare, foldRate }: KeepingCost): void {
  const cost = (1 - kept / bare) * 100;
  console.log(
    `keeping the counters: ${whole(kept)} acts a second with them, ${whole(bare)} without: ${cost.toFixed(1)} %, wanted at most ${WANTED.cost} %; one fold takes ${whole(foldRate)} lines a second`,
  );
}

function printReconciled({ seconds, acts, state, differing }: Reconciled, dossiers: number): void {
  const minutes = ((seconds / dossiers) * 1_000_000) / 60;
  console.log(
    `reconciliation of ${whole(dossiers)} dossiers: ${state}, ${differing} differences, ${seconds.toFixed(1)} s while ${whole(acts)} acts a second went on: a million in ${minutes.toFixed(1)} minutes; wanted ${WANTED.minutesAMillion}`,
  );
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function ms(value: number): string {
  return `${value.toFixed(1).padStart(7)}`;
}

function tell(sentence: string): void {
  console.error(sentence);
}
