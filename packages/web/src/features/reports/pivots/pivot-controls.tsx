import { MultiSelect, NativeSelect, Select } from '@mantine/core';
import { AXES, FIGURE_NAMES } from '@motcua/contract/figures.ts';
import { UnitField } from '../../../components/unit-field.tsx';
import { useMessages } from '../../../lib/locale.tsx';
import { useFigureNames } from '../../figures/queries.ts';
import { type ChosenPeriod, PeriodChoice } from '../period-choice.tsx';
import { AsOfField } from './as-of-field.tsx';
import { DimensionField } from './dimension-field.tsx';
import styles from './pivot-controls.module.css';
import {
  mended,
  offeredColumns,
  offeredRows,
  type PivotSearch,
  readLayout,
} from './pivot-search.ts';

interface Props {
  search: PivotSearch;
  unitName: string;
  period: ChosenPeriod;
  onChange: (next: PivotSearch) => void;
}

/** What stands down, what across, what is counted, of whom, when, and as of which instant. */
export function PivotControls({ search, unitName, period, onChange }: Props) {
  const { pivot: words, figures: figureWords, report } = useMessages();
  const nameOf = useFigureNames();
  const { rows, columns, figures, measure, axis } = readLayout(search);
  const change = (next: PivotSearch) => onChange(mended({ ...search, ...next }));
  const names = FIGURE_NAMES.map((value) => ({ value, label: nameOf(value) || value }));
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
        <DimensionField
          label={words.rows}
          value={rows}
          offered={offeredRows(search)}
          onChange={(next) => next !== 'figures' && change({ rows: next })}
        />
        <DimensionField
          label={words.columns}
          value={columns}
          offered={offeredColumns(search)}
          onChange={(next) =>
            change({ columns: offeredColumns(search).find((one) => one === next) })
          }
        />
        <NativeSelect
          label={words.axis}
          value={axis}
          data={AXES.map((value) => ({ value, label: words.axes[value] }))}
          onChange={(event) =>
            change({ axis: AXES.find((one) => one === event.currentTarget.value) })
          }
        />
      </div>
      {columns === 'figures' ? (
        <MultiSelect
          className={styles.figures}
          label={words.manyFigures}
          value={[...figures]}
          data={names}
          onChange={(next) =>
            onChange({ figures: FIGURE_NAMES.filter((name) => next.includes(name)) })
          }
          searchable
          maxValues={20}
          nothingFoundMessage={figureWords.noDossiers}
          hidePickedOptions
        />
      ) : (
        <Select
          className={styles.figure}
          label={words.measure}
          value={measure}
          data={names}
          onChange={(next) => change({ measure: FIGURE_NAMES.find((name) => name === next) })}
          searchable
          allowDeselect={false}
          nothingFoundMessage={words.noFigure}
        />
      )}
      <AsOfField
        key={search.asOf ?? ''}
        value={search.asOf}
        onChange={(asOf) => onChange({ asOf })}
      />
    </div>
  );
}
