import type { FaultKind, HistoryFault, HistoryReport } from '../modules/dossiers/index.ts';
import { type Command, refuseWords } from './command.ts';
import { listTenantIds, onlyTenantOption } from './tenants.ts';

export const verify: Command = {
  name: 'verify',
  summary: 'Prove that the history of every dossier is whole and unchanged',
  usage: '[--tenant ID] [--json]',
  options: {
    tenant: onlyTenantOption,
  },
  async run(input) {
    refuseWords(input);
    const { services } = await input.open();
    const reports: (HistoryReport & { tenant: string })[] = [];
    for (const tenantId of await listTenantIds(input)) {
      const { report } = input;
      const history = await services.dossiers.verifyHistory({ tenantId, report });
      reports.push({ tenant: tenantId, ...history });
    }
    const isWhole = reports.every(({ faults }) => faults.length === 0);
    if (input.json) input.print(JSON.stringify({ whole: isWhole, tenants: reports }));
    else for (const line of reports.flatMap(linesOf)) input.print(line);
    return isWhole ? 0 : 1;
  },
};

function linesOf({ tenant, events, dossiers, roots, faults }: HistoryReport & { tenant: string }) {
  const read = `${tenant}: ${events} events of ${dossiers} dossiers under ${roots} daily roots`;
  if (faults.length === 0) return [`${read}, whole and unchanged.`];
  return [`${read}; ${faults.length} faults:`, ...faults.map((fault) => `  ${sentenceOf(fault)}`)];
}

const sentences: Record<FaultKind, (fault: HistoryFault) => string> = {
  missing: ({ subject, version }) => `${subject}: event ${version} is missing.`,
  altered: ({ subject, version }) => `${subject}: event ${version} is not what was written.`,
  replaced: ({ subject, version }) =>
    `${subject}: event ${version} was replaced by another one after a daily root covered it.`,
  number_missing: ({ subject }) => `${subject}: the code was given out and no dossier bears it.`,
  root_differs: ({ subject }) =>
    `The root of ${subject} does not follow from the heads kept for it.`,
  root_missing: ({ subject }) =>
    `The root of ${subject} is missing, though heads are kept that it covered.`,
  root_unchained: ({ subject }) =>
    `The root of ${subject} continues a root that is not there: one before it is missing or was changed.`,
};

function sentenceOf(fault: HistoryFault): string {
  return sentences[fault.kind](fault);
}
