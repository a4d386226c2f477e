import { actsOfPlace } from '../../packages/domain/src/reporting/decide.ts';
import {
  REPORT_STATES,
  type ReportRefusal,
  reportTransitions,
  type ReportVerdict,
} from '../../packages/domain/src/reporting/transitions.ts';
import { REPORTING_PROBLEMS } from '../../packages/server/src/modules/reporting/problems.ts';
import { stateNames } from '../../packages/server/src/modules/reporting/words.ts';
import { type Generator, MADE_BY } from './generator.ts';

/** The table of the decider of reports as a page. */
export const page: Generator = {
  file: 'report-transitions.md',
  async generate() {
    return `${[
      MADE_BY,
      '# What a report allows in each state',
      intro,
      ...['## States', statesTable(), '## Act × state', key, matrix()],
      ...['## Who may do what', places, placesTable(), '## Refusals', refusalsTable()],
    ].join('\n\n')}\n`;
  },
};

const intro =
  'A report that a unit owes by a regime (NĐ 09/2019/NĐ-CP) goes from its draft to its acceptance. The decider (`packages/domain/src/reporting/transitions.ts`) knows every pair of act and state. Being late is no state: it is counted from the instant of the first sending and the due day.';

const key = '`→ state` moves the report; a word is the refusal explained below.';

const places =
  'Drafters are reform officers, procedure controllers, heads and leaders of the unit or of a part of it; signers are heads and leaders of the unit itself; `above` are the same roles of the unit to which it reports.';

function statesTable(): string {
  const rows = REPORT_STATES.map((state) => `| \`${state}\` | ${stateNames.vi[state]} |`);
  return `| state | Vietnamese |\n|---|---|\n${rows.join('\n')}`;
}

function matrix(): string {
  const rows = Object.entries(reportTransitions).map(([act, row]) => {
    const cells = REPORT_STATES.map((state) => cellOf(row[state]));
    return `| \`${act}\` | ${cells.join(' | ')} |`;
  });
  return `| act | ${REPORT_STATES.join(' | ')} |\n|---|${REPORT_STATES.map(() => '---|').join('')}\n${rows.join('\n')}`;
}

function cellOf(verdict: ReportVerdict): string {
  return 'refused' in verdict ? verdict.refused : `→ ${verdict.to}`;
}

function placesTable(): string {
  const rows = Object.entries(actsOfPlace).map(
    ([place, acts]) => `| ${place} | ${acts.map((act) => `\`${act}\``).join(', ')} |`,
  );
  return `| place | acts |\n|---|---|\n${rows.join('\n')}`;
}

function refusalsTable(): string {
  const used = Object.values(reportTransitions).flatMap((row) =>
    REPORT_STATES.flatMap((state): ReportRefusal[] => {
      const verdict: ReportVerdict = row[state];
      return 'refused' in verdict ? [verdict.refused] : [];
    }),
  );
  const rows = [...new Set(used)].sort().map((refusal) => {
    const { vi, en } = REPORTING_PROBLEMS[`report.${refusal}`];
    return `| \`report.${refusal}\` | ${vi} | ${en} |`;
  });
  return `| code | Vietnamese | English |\n|---|---|---|\n${rows.join('\n')}`;
}
