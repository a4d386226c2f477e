import type { Sheet, SheetGroup, SheetItem } from '@motcua/contract/season-sheets.ts';
import { Link } from '@tanstack/react-router';
import { ScrollRegion } from '../../../components/scroll-region.tsx';
import { useLocale } from '../../../lib/locale.tsx';
import styles from '../seasons.module.css';
import { ItemStateMark } from '../state-marks.tsx';

const COLUMNS = ['max', 'self', 'appraised', 'survey', 'final'] as const;
type Column = (typeof COLUMNS)[number];

/** All criteria by field with their columns of points; each opens to its own page. */
export function SheetItems({ sheet, unit }: { sheet: Sheet; unit: string }) {
  const { messages, formats } = useLocale();
  const words = messages.seasons;
  const number = (value: number | null) =>
    value === null ? words.noPoints : formats.number(value);
  const leaves = sheet.groups.filter((group) =>
    sheet.items.some((item) => item.group === group.code),
  );
  const blocks = [...leaves, null];
  return (
    <ScrollRegion label={words.items} className={styles.scroll}>
      <table className={`${styles.table} figures`}>
        <thead>
          <tr>
            <th scope="col">{words.item}</th>
            <th scope="col">{words.state}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={styles.number}>
                {words.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        {blocks.map((group) => {
          const items = sheet.items.filter((item) => item.group === (group?.code ?? null));
          if (items.length === 0) return null;
          return (
            <tbody key={group?.code ?? ''}>
              {group !== null && <GroupRow group={group} number={number} />}
              {items.map((item) => (
                <ItemRow key={item.code} {...{ item, unit, number }} season={sheet.season.id} />
              ))}
            </tbody>
          );
        })}
        <tfoot>
          <tr className={styles.groupRow}>
            <th scope="row" colSpan={2}>
              {messages.seasonResults.total}
            </th>
            <td className={styles.number}>{number(sheet.season.set.max)}</td>
            {(['self', 'appraised', 'survey', 'final'] as const).map((column) => (
              <td key={column} className={styles.number}>
                {number(sheet.columns[column].points)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}

function GroupRow(props: { group: SheetGroup; number: (value: number | null) => string }) {
  const { group, number } = props;
  const { locale } = useLocale();
  return (
    <tr className={styles.groupRow}>
      <th scope="rowgroup" colSpan={2}>
        {group.name[locale]}
      </th>
      {COLUMNS.map((column) => (
        <td key={column} className={styles.number}>
          {number(group[column])}
        </td>
      ))}
    </tr>
  );
}

function ItemRow(props: {
  item: SheetItem;
  season: string;
  unit: string;
  number: (value: number | null) => string;
}) {
  const { item, season, unit, number } = props;
  const { locale, messages } = useLocale();
  const words = messages.seasons;
  const values: Record<Column, number | null> = {
    max: item.max,
    self: item.self?.points ?? null,
    appraised: item.appraised?.points ?? null,
    survey: item.survey?.points ?? null,
    final: item.final,
  };
  return (
    <tr>
      <th scope="row">
        <Link
          to="/reform/seasons/$id/sheets/$unit/$code"
          params={{ id: season, unit, code: item.code }}
        >
          {item.code}. {item.name[locale]}
        </Link>
        {item.evidenceAsked !== null && (
          <span className={styles.small}>{words.evidenceCount(item.evidence.length)}</span>
        )}
      </th>
      <td>
        <ItemStateMark state={item.state} />
      </td>
      {COLUMNS.map((column) => (
        <td key={column} className={styles.number}>
          {column === 'final' ? <strong>{number(values.final)}</strong> : number(values[column])}
        </td>
      ))}
    </tr>
  );
}
