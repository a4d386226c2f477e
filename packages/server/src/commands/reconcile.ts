import type { Reconciliation } from '@motcua/contract/alarms.ts';
import type { Comparison } from '../modules/figures/index.ts';
import { type Command, refuseWords } from './command.ts';
import { operatorName } from './operator.ts';
import { listTenantIds, onlyTenantOption } from './tenants.ts';

export const figuresReconcile: Command = {
  name: 'figures reconcile',
  summary: 'Prove that the figures are what the history of the dossiers says, to the last one',
  usage: '[--tenant ID] [--json]',
  options: {
    tenant: onlyTenantOption,
  },
  async run(input) {
    refuseWords(input);
    const { services } = await input.open();
    const answers = [];
    for (const tenantId of await listTenantIds(input)) {
      const { run, found } = await services.reconciliations.reconcile({
        tenantId,
        askedBy: { id: null, name: operatorName('figures reconcile') },
        report: createProgress(input.report),
      });
      answers.push({ tenant: tenantId, ...run, differing: differingOf(found) });
    }
    if (input.json) input.print(JSON.stringify({ tenants: answers }));
    else for (const line of answers.flatMap(linesOf)) input.print(line);
    return answers.every(({ state }) => state === 'whole') ? 0 : 1;
  },
};

type Answer = Reconciliation & { tenant: string; differing: ReturnType<typeof differingOf> };

function differingOf(found: Comparison | null) {
  return {
    dossiers: (found?.dossiers.differing ?? []).map(({ code, cells }) => ({ code, cells })),
    balances: (found?.balances.differing ?? []).flatMap(({ cells }) => cells),
  };
}

function linesOf({ tenant, state, dossiers, compared, entries, differing }: Answer): string[] {
  if (state === 'failed') return [`${tenant}: the comparison came to no end; see the log.`];
  const read = `${tenant}: ${compared} of ${dossiers} dossiers and ${entries} entries compared`;
  if (state === 'whole') return [`${read}, no difference.`];
  return [
    `${read}; they differ:`,
    ...differing.dossiers.flatMap(({ code, cells }) => cells.map((cell) => lineOf(code, cell))),
    ...differing.balances.map((cell) => lineOf(cell.place, cell)),
  ];
}

function lineOf(
  subject: string,
  cell: { measure: string; at: string; expected: number; found: number },
): string {
  const { measure, at, expected, found } = cell;
  return `  ${subject}: ${measure} at ${at} should be ${expected}, is ${found}.`;
}

/** A line for each tenth of the way. */
function createProgress(report: (line: string) => void) {
  let told = 0;
  return ({ compared, dossiers }: { compared: number; dossiers: number }) => {
    const tenth = dossiers === 0 ? 0 : Math.floor((compared / dossiers) * 10);
    if (tenth === told) return;
    told = tenth;
    report(`${compared} of ${dossiers} dossiers compared …`);
  };
}
