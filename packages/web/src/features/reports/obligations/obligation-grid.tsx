import type { Obligation } from '@motcua/contract/reporting-regimes.ts';
import { Link } from '@tanstack/react-router';
import { useMessages } from '../../../lib/locale.tsx';
import { type CellFocus, FormGrid } from '../form-grid.tsx';
import { usePeriodWords } from '../period-words.ts';
import { StateChip } from '../state-chip.tsx';
import styles from './obligations.module.css';
import { tableOf } from './urgency.ts';

/** Children × periods: how far each has come, each cell a way to the report. */
export function ObligationGrid({ owed, label }: { owed: Obligation[]; label: string }) {
  const words = useMessages().reports;
  const period = usePeriodWords();
  const table = tableOf(owed);
  return (
    <FormGrid
      label={label}
      firstHead={words.unit}
      head={[
        table.periods.map((one) => ({
          key: one.code,
          title: `${period.title(one)} (${period.limits(one)})`,
        })),
      ]}
      columns={table.periods.map(({ code }) => ({ key: code, text: true }))}
      rows={table.units.map(({ id, name }) => ({ key: id, name }))}
      cell={(row, at, focus) => {
        const one = table.at(row.key, table.periods[at]?.code ?? '');
        if (one === undefined) return { content: <span className="soft">—</span> };
        if (one.reportId === null)
          return {
            content: <StateChip state={one.state} late={one.late} daysLate={one.daysLate} />,
          };
        return { linked: true, content: <CellLink owed={one} id={one.reportId} focus={focus} /> };
      }}
    />
  );
}

function CellLink({ owed, id, focus }: { owed: Obligation; id: string; focus: CellFocus }) {
  const words = useMessages().reports;
  const period = usePeriodWords();
  return (
    <Link to="/reports/$id" params={{ id }} search={{}} className={styles.cell} {...focus}>
      <span className="unseen">{words.cellOf(owed.unit.name, period.name(owed.period))}</span>
      <StateChip state={owed.state} late={owed.late} daysLate={owed.daysLate} />
    </Link>
  );
}
