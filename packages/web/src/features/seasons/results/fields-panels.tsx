import { NativeSelect } from '@mantine/core';
import type { SeasonResults, UnitResult } from '@motcua/contract/season-results.ts';
import { useMemo, useState } from 'react';
import { Chart } from '../../../components/chart/chart.tsx';
import { Panel } from '../../../components/panel.tsx';
import { useLocale } from '../../../lib/locale.tsx';
import styles from '../seasons.module.css';
import { heatData, inRankOrder, radarData } from './results-data.ts';

interface Props {
  results: SeasonResults;
  chosen: string | undefined;
  onChoose: (unit: string) => void;
}

/** The fields of one unit around, beside the mean or another unit. */
export function RadarPanel({ results, chosen, onChoose }: Props) {
  const { locale, messages, formats } = useLocale();
  const words = messages.seasonResults;
  const [against, setAgainst] = useState('');
  const units = useMemo(() => inRankOrder(results.units), [results]);
  const unit: UnitResult | undefined = units.find(({ unit: { id } }) => id === chosen) ?? units[0];
  const other = units.find(({ unit: { id } }) => id === against);
  const data = useMemo(
    () =>
      unit === undefined
        ? null
        : radarData(results, { unit, other, locale, average: words.average }),
    [results, unit, other, locale, words],
  );
  if (unit === undefined || data === null) return null;
  const choices = units.map(({ unit: { id, name } }) => ({ value: id, label: name }));
  return (
    <Panel id="radar" title={words.radar}>
      <div className={`${styles.pair} no-print`}>
        <NativeSelect
          label={words.radarUnit}
          value={unit.unit.id}
          data={choices}
          onChange={(event) => onChoose(event.currentTarget.value)}
        />
        <NativeSelect
          label={words.radarWith}
          value={against}
          data={[
            { value: '', label: words.average },
            ...choices.filter(({ value }) => value !== unit.unit.id),
          ]}
          onChange={(event) => setAgainst(event.currentTarget.value)}
        />
      </div>
      <Chart
        title={unit.unit.name}
        definition={words.radarHint}
        axis={words.field}
        data={data}
        write={formats.percent}
      />
    </Panel>
  );
}

/** All units over all fields: where a whole level is weak, and who is. */
export function HeatPanel({ results, onChoose }: Omit<Props, 'chosen'>) {
  const { locale, messages, formats } = useLocale();
  const words = messages.seasonResults;
  const data = useMemo(
    () => heatData(results, { locale, steps: words.steps }),
    [results, locale, words],
  );
  return (
    <Panel id="heat" title={words.heat}>
      <Chart
        title={words.columnsTitle}
        definition={words.heatHint}
        axis={messages.seasons.unit}
        data={data}
        write={formats.percent}
        onOpen={(unit) => onChoose(unit)}
      />
    </Panel>
  );
}
