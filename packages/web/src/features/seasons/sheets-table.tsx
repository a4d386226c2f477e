import { NativeSelect, TextInput } from '@mantine/core';
import type { SheetSummary } from '@motcua/contract/season-sheets.ts';
import { SHEET_STATES } from '@motcua/domain/season/transitions.ts';
import { Link } from '@tanstack/react-router';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { Notice } from '../../components/states.tsx';
import { useLocale } from '../../lib/locale.tsx';
import type { SeasonSearch } from './season-search.ts';
import styles from './seasons.module.css';
import { SheetStateMark } from './state-marks.tsx';
import { chosenSheets } from './chosen-sheets.ts';

interface Props {
  season: string;
  sheets: readonly SheetSummary[];
  search: SeasonSearch;
  onSearch: (next: SeasonSearch) => void;
}

/** Every unit with its state, its points by column and what is still open on its sheet. */
export function SheetsTable({ season, sheets, search, onSearch }: Props) {
  const { messages, formats } = useLocale();
  const words = messages.seasons;
  const shown = chosenSheets(sheets, search);
  const points = ({ points: given, max }: { points: number | null; max: number | null }) =>
    given === null
      ? words.noPoints
      : max === null
        ? formats.number(given)
        : words.of(formats.number(given), formats.number(max));
  return (
    <>
      <div className={`${styles.filters} no-print`}>
        <TextInput
          type="search"
          label={words.find}
          value={search.q ?? ''}
          autoComplete="off"
          onChange={(event) => onSearch({ ...search, q: event.currentTarget.value || undefined })}
        />
        <NativeSelect
          label={words.filter}
          value={search.state ?? ''}
          data={[
            { value: '', label: words.allStates },
            ...SHEET_STATES.map((state) => ({ value: state, label: words.sheetStates[state] })),
            { value: 'late', label: words.counts.late },
          ]}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            const state = [...SHEET_STATES, 'late' as const].find((one) => one === chosen);
            onSearch({ ...search, state });
          }}
        />
      </div>
      {shown.length === 0 ? (
        <Notice icon="search" title={words.noSheet} />
      ) : (
        <ScrollRegion label={messages.chart.tableOf(words.sheets)} className={styles.scroll}>
          <table className={`${styles.table} figures`}>
            <thead>
              <tr>
                <th scope="col">{words.unit}</th>
                <th scope="col">{words.state}</th>
                <th scope="col" className={styles.number}>
                  {words.columns.self}
                </th>
                <th scope="col" className={styles.number}>
                  {words.columns.appraised}
                </th>
                <th scope="col" className={styles.number}>
                  {words.columns.survey}
                </th>
                <th scope="col" className={styles.number}>
                  {words.columns.final}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((sheet) => (
                <tr key={sheet.unit.id}>
                  <th scope="row">
                    <Link
                      to="/reform/seasons/$id/sheets/$unit"
                      params={{ id: season, unit: sheet.unit.code ?? sheet.unit.id }}
                    >
                      {sheet.unit.name}
                    </Link>
                    <OpenMatters sheet={sheet} />
                  </th>
                  <td>
                    <SheetStateMark sheet={sheet} />
                  </td>
                  <td className={styles.number}>{points(sheet.columns.self)}</td>
                  <td className={styles.number}>{points(sheet.columns.appraised)}</td>
                  <td className={styles.number}>{points(sheet.columns.survey)}</td>
                  <td className={styles.number}>
                    <strong>{points(sheet.columns.final)}</strong>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </>
  );
}

/** What still stands between this sheet and its end, in words. */
export function OpenMatters({ sheet }: { sheet: SheetSummary }) {
  const { seasons: words } = useLocale().messages;
  const { unscored, notFinal, disputed, undecided, state } = sheet;
  const open = [
    ...(state === 'scoring' && unscored > 0 ? [words.unscoredCount(unscored)] : []),
    ...(notFinal > 0 ? [words.notFinalCount(notFinal)] : []),
    ...(disputed > 0 ? [words.disputedCount(disputed)] : []),
    ...(undecided > 0 && (state === 'explained' || state === 'appraised')
      ? [words.undecidedCount(undecided)]
      : []),
  ];
  if (open.length === 0) return null;
  return <span className={styles.small}>{open.join('; ')}</span>;
}
