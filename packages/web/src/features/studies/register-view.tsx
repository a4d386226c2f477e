import type { RegisterIndicators } from '@motcua/contract/study-answer.ts';
import type { RegisterGrouping } from '@motcua/domain/study/register.ts';
import { registerFigures } from '@motcua/domain/study/register.ts';
import { isInstant } from '@motcua/domain/shared/instant.ts';
import { Panel } from '../../components/panel.tsx';
import { Notice } from '../../components/states.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { BehindLink } from './behind-link.tsx';
import { FigureTable } from './figure-table.tsx';
import styles from './studies.module.css';
import { useShownStudy } from './study-context.tsx';

type Row = RegisterIndicators['total'] & { name: string };

/** The one-stop figures of a log that says when cases were received and due. */
export function RegisterView() {
  const { messages, formats } = useLocale();
  const { register: words } = messages.studies;
  const { register } = useShownStudy().answer;
  if (register === null) return <Notice icon="book" title={words.none} />;
  const asOf = isInstant(register.asOf) ? formats.moment(register.asOf) : register.asOf;
  const groups = [
    ['channel', register.byChannel],
    ['department', register.byDepartment],
    ['month', register.byMonth],
    ['quarter', register.byQuarter],
  ] as const;
  return (
    <>
      <p className={`soft ${styles.padded}`}>
        {words.asOf(asOf)} {words.lateRule}
      </p>
      <Group by="total" title={words.total} rows={[{ name: '', ...register.total }]} />
      {groups.map(([by, rows]) => (
        <Group key={by} by={by} title={words.groups[by]} rows={rows} />
      ))}
    </>
  );
}

function Group({ by, title, rows }: { by: RegisterGrouping; title: string; rows: readonly Row[] }) {
  const { messages, formats } = useLocale();
  const { register: words } = messages.studies;
  const figures = registerFigures.filter((figure) => rows.some((row) => row[figure] > 0));
  return (
    <Panel id={`register-${by}`} title={title} flush>
      <FigureTable
        caption={words.chart(title)}
        head={[title, ...figures.map((figure) => words.figures[figure]), words.figures.lateRate]}
        rows={rows.map((row) => ({
          key: row.name,
          ...(by === 'total' ? {} : { bar: row.lateRate ?? 0 }),
          cells: [
            sayGroup(by, row.name, words),
            ...figures.map((figure) => (
              <BehindLink
                key={figure}
                count={row[figure]}
                behind={{ kind: 'register', by, name: row.name, figure }}
              />
            )),
            row.lateRate === null
              ? '–'
              : formats.percent(Math.round(row.lateRate * 10_000) / 10_000),
          ],
        }))}
      />
    </Panel>
  );
}

/** `2011-03` as `03/2011`, `2011-Q1` as the language has it; other names as they are. */
function sayGroup(
  by: RegisterGrouping,
  name: string,
  words: ReturnType<typeof useLocale>['messages']['studies']['register'],
): string {
  if (by === 'total') return words.total;
  const [year = '', part = ''] = name.split('-');
  if (by === 'month' && /^\d{4}-\d\d$/.test(name)) return `${part}/${year}`;
  return by === 'quarter' && part.startsWith('Q') ? words.quarter(part.slice(1), year) : name;
}
