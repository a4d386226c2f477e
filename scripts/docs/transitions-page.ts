import { errorMessages } from '../../packages/domain/src/dossier/error-messages.ts';
import { stages, statuses, type Stage } from '../../packages/domain/src/dossier/status.ts';
import {
  type Refusal,
  transitions,
  type Verdict,
} from '../../packages/domain/src/dossier/transitions.ts';
import { type Generator, MADE_BY } from './generator.ts';

/** The table of the decider as a page: who reads it needs no code. */
export const page: Generator = {
  file: 'transitions.md',
  async generate() {
    return `${[
      MADE_BY,
      '# What a dossier allows in each state',
      intro,
      '## States',
      statesTable(),
      '## Command × state',
      key,
      matrix(),
      '## Refusals',
      refusalsTable(),
    ].join('\n\n')}\n`;
  },
};

const intro =
  'The decider of the dossier (`packages/domain/src/dossier/transitions.ts`) knows every pair of command and state; what is not allowed is refused with a sentence. Beside the state a command can be refused by its own rule, for example a second supplement request in one stage.';

const key =
  '`→ state` moves the dossier, `·` is allowed and leaves the state, a word is the refusal explained below. Column heads are the codes of the national list; `–` is a dossier that does not exist yet.';

function statesTable(): string {
  const rows = Object.entries(statuses).map(
    ([name, { code, vi, en }]) => `| ${code} | \`${name}\` | ${vi} | ${en} |`,
  );
  return `| code | name | Vietnamese | English |\n|---|---|---|---|\n${rows.join('\n')}`;
}

function matrix(): string {
  const heads = stages.map((stage) => (stage === 'none' ? '–' : `${codeOf(stage)} ${stage}`));
  const rows = Object.entries(transitions).map(([command, row]) => {
    const cells = stages.map((stage) => cellOf(row[stage]));
    return `| \`${command}\` | ${cells.join(' | ')} |`;
  });
  return `| command | ${heads.join(' | ')} |\n|---|${stages.map(() => '---|').join('')}\n${rows.join('\n')}`;
}

function cellOf(verdict: Verdict): string {
  if ('refused' in verdict) return verdict.refused;
  if ('stay' in verdict) return '·';
  return `→ ${[verdict.to, verdict.or].filter((state) => state !== undefined).join(' / ')}`;
}

function refusalsTable(): string {
  const used = Object.values(transitions).flatMap((row) =>
    stages.flatMap((stage): Refusal[] => {
      const verdict: Verdict = row[stage];
      return 'refused' in verdict ? [verdict.refused] : [];
    }),
  );
  const rows = [...new Set(used)].sort().map((refusal) => {
    const { vi, en } = errorMessages[`dossier.${refusal}`];
    return `| \`dossier.${refusal}\` | ${vi} | ${en} |`;
  });
  return `| code | Vietnamese | English |\n|---|---|---|\n${rows.join('\n')}`;
}

function codeOf(stage: Exclude<Stage, 'none'>): number {
  return statuses[stage].code;
}
