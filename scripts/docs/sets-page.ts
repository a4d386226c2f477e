import { indicatorSetSchema } from '../../packages/contract/src/indicator-sets.ts';
import { readIndicatorSet } from '../../packages/contract/src/indicator-set-faults.ts';
import { scoreSet } from '../../packages/domain/src/scoring/score.ts';
import { setScoreView } from '../../packages/domain/src/scoring/view.ts';
import { wordsOf } from '../../packages/domain/src/scoring/words.ts';
import { shippedSets } from '../../packages/server/src/modules/indicators/shipped-sets.ts';
import { z } from 'zod';
import { type Generator, MADE_BY } from './generator.ts';
import { fieldTable, type JsonSchema } from './json-schema.ts';
import { exampleFacts, exampleSet, policies, prose } from './sets-prose.ts';

/** The format of a set: fields from the schema, the example truly scored. */
export const page: Generator = {
  file: 'sets.md',
  async generate() {
    const schema = z.toJSONSchema(indicatorSetSchema, { io: 'input' }) as JsonSchema;
    const of = (name: string) => schema.$defs?.[name] ?? {};
    const table = (title: string, name: string) => [`### ${title}`, fieldTable(of(name))];
    return `${[
      ...[MADE_BY, '# Sets of indicators', prose.intro],
      ...['## An example, scored', example()],
      ...['## Facts', prose.facts],
      ...['## What a value is', prose.value, '## Rules', rulesTable(of('Rule')), prose.rules],
      ...['## Targets', prose.targets, '## What has no figure', policies],
      ...['## Sums, rounding, ranks, bands', prose.sums],
      ...['## In a season', prose.season],
      ...['## Every field', 'Fields marked \\* are needed; one that is not named here is refused.'],
      ...table('Set', 'IndicatorSet'),
      ...table('Group (field, criterion)', 'Group'),
      ...table('Item', 'Item'),
      ...['### Rule', ...rules(of('Rule'))],
      ...table('Target', 'Target'),
      ...table('Condition', 'Condition'),
      ...table('FactDefinition', 'FactDefinition'),
      ...['### Formula', prose.formula],
      ...table('Band', 'Band'),
      ...table('Across', 'Across'),
      ...table('LegalSource', 'LegalSource'),
      ...['### Decimal, Named, FactName, Code', prose.small],
      ...['## The answer', prose.answer, '## Sets that are shipped', shipped()],
    ].join('\n\n')}\n`;
  },
};

function example(): string {
  const { set, faults } = readIndicatorSet(exampleSet);
  if (set === null) throw new Error(`the example is no set: ${JSON.stringify(faults)}`);
  const units = Object.entries(exampleFacts).map(([unit, facts]) => ({ unit, facts }));
  const view = setScoreView(set, scoreSet(set, units, { date: '2026-12-31' }));
  const sentences = view.units.flatMap(({ unit, rank, total, band, items }) => [
    `${rank}. ${unit}: ${total} → ${band?.name.vi}`,
    ...items.map(({ code, explanation }) => `   ${code}  ${explanation.reason.en}`),
  ]);
  return [
    '`SET.json`:',
    fenced('json', compactJson(exampleSet)),
    '`FACTS.json` (or the same as CSV: `unit,tasks,tasks_done,…`):',
    fenced('json', compactJson(exampleFacts)),
    '`motcua score SET.json FACTS.json --explain --lang en` says of them:',
    fenced('text', sentences.join('\n')),
  ].join('\n\n');
}

function rulesTable(schema: JsonSchema): string {
  const rows = (schema.oneOf ?? []).map(
    (rule) => `| \`${rule.properties?.kind?.const}\` | ${rule.description ?? ''} |`,
  );
  return ['| kind | points |', '|---|---|', ...rows].join('\n');
}

function rules(schema: JsonSchema): string[] {
  return (schema.oneOf ?? []).flatMap((rule) => [
    `**\`${rule.properties?.kind?.const}\`** — ${rule.description ?? ''}`,
    fieldTable(rule),
  ]);
}

function shipped(): string {
  const rows = shippedSets().map(({ id, name, source, validFrom, validTo }) => {
    const days = validTo === undefined ? `from ${validFrom}` : `${validFrom} to ${validTo}`;
    const law = [source.document, source.article].filter((part) => part !== undefined).join(', ');
    const weak = source.note === undefined ? '' : `: ${wordsOf(source.note).en}`;
    return `| \`${id}\` | ${wordsOf(name).en} | ${law} | ${days} | ${source.confidence}${weak} |`;
  });
  return ['| id | what | source | valid | confidence |', '|---|---|---|---|---|', ...rows].join(
    '\n',
  );
}

/** JSON with what fits on a line on one line, as a person would write it. */
function compactJson(value: unknown, indent = ''): string {
  const flat = JSON.stringify(value, null, 1).replaceAll(/\n */g, ' ');
  if (flat.length + indent.length <= 100 || typeof value !== 'object' || value === null)
    return flat;
  const inner = `${indent}  `;
  if (Array.isArray(value))
    return `[\n${value.map((one) => inner + compactJson(one, inner)).join(',\n')}\n${indent}]`;
  const lines = Object.entries(value).map(
    ([key, one]) => `${inner}${JSON.stringify(key)}: ${compactJson(one, inner)}`,
  );
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}
