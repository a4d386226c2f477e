import { MultiSelect, NativeSelect } from '@mantine/core';
import { AXES, CUTS, FIGURE_NAMES, type FigureName } from '@motcua/contract/figures.ts';
import { PIVOT_DIMENSIONS, PIVOT_MEASURES } from '@motcua/contract/report-pivots.ts';
import { UnitField } from '../../../components/unit-field.tsx';
import { useMessages } from '../../../lib/locale.tsx';
import { useFigureNames } from '../../figures/queries.ts';
import { type ChosenPeriod, PeriodChoice } from '../period-choice.tsx';
import { AsOfField } from './as-of-field.tsx';
import styles from './pivot-controls.module.css';
import { type PivotRows, type PivotSearch, ROWS } from './pivot-search.ts';

interface Props {
  search: PivotSearch;
  unitName: string;
  period: ChosenPeriod;
  rows: PivotRows;
  columns: NonNullable<PivotSearch['columns']>;
  figures: readonly FigureName[];
  onChange: (next: PivotSearch) => void;
}

/** What stands down, what across, what is counted, of whom, when, and as of which instant. */
export function PivotControls(props: Props) {
  const { search, unitName, period, rows, columns, figures, onChange } = props;
  const { pivot: words, figures: figureWords, report } = useMessages();
  const nameOf = useFigureNames();
  const crosses = columns !== 'figures';
  const offered = crosses ? PIVOT_DIMENSIONS : CUTS;
  return (
    <div className={`${styles.controls} no-print`}>
      <UnitField
        key={unitName}
        className={styles.unit}
        label={report.unit}
        name={unitName}
        onPick={({ id, code }) => onChange({ unit: code ?? id })}
      />
      <PeriodChoice
        chosen={period}
        onChange={({ code, calendar, from, to }) =>
          onChange({ period: code, calendar, from, to, asOf: undefined })
        }
      />
      <div className={styles.line}>
        <NativeSelect
          label={words.rows}
          value={rows}
          data={offered.map((value) => ({ value, label: words.dimensions[value] }))}
          onChange={(event) =>
            onChange({ rows: ROWS.find((one) => one === event.currentTarget.value) })
          }
        />
        <NativeSelect
          label={words.columns}
          value={columns}
          data={(['figures', ...PIVOT_DIMENSIONS] as const).map((value) => ({
            value,
            label: value === 'figures' ? words.manyFigures : words.dimensions[value],
          }))}
          onChange={(event) =>
            onChange({
              columns: (['figures', ...PIVOT_DIMENSIONS] as const).find(
                (one) => one === event.currentTarget.value,
              ),
            })
          }
        />
        {crosses ? (
          <NativeSelect
            label={words.measure}
            value={search.measure ?? 'received'}
            data={PIVOT_MEASURES.map((value) => ({ value, label: words.measures[value] }))}
            onChange={(event) =>
              onChange({
                measure: PIVOT_MEASURES.find((one) => one === event.currentTarget.value),
              })
            }
          />
        ) : (
          <NativeSelect
            label={words.axis}
            value={search.axis ?? 'subordination'}
            data={AXES.map((value) => ({ value, label: words.axes[value] }))}
            onChange={(event) =>
              onChange({ axis: AXES.find((one) => one === event.currentTarget.value) })
            }
          />
        )}
      </div>
      {!crosses && (
        <>
          <MultiSelect
            className={styles.figures}
            label={words.manyFigures}
            value={[...figures]}
            data={FIGURE_NAMES.map((value) => ({ value, label: nameOf(value) || value }))}
            onChange={(next) =>
              onChange({ figures: FIGURE_NAMES.filter((name) => next.includes(name)) })
            }
            searchable
            maxValues={20}
            nothingFoundMessage={figureWords.noDossiers}
            hidePickedOptions
          />
          <AsOfField
            key={search.asOf ?? ''}
            value={search.asOf}
            onChange={(asOf) => onChange({ asOf })}
          />
        </>
      )}
    </div>
  );
}
