import type { FiledReport } from '@motcua/contract/filed-reports.ts';
import { Link } from '@tanstack/react-router';
import { Icon } from '../../../components/icons.tsx';
import { Panel } from '../../../components/panel.tsx';
import { ScrollRegion } from '../../../components/scroll-region.tsx';
import { useMessages } from '../../../lib/locale.tsx';
import { StateChip } from '../state-chip.tsx';
import styles from './filed.module.css';

/** Whose locked figures are in, in which version, and who is still missing, by name. */
export function ChildrenPanel({ report }: { report: FiledReport }) {
  const words = useMessages().reports;
  const { children, changedParts } = report;
  if (children.length === 0) return null;
  const missing = children.filter(({ usedVersion }) => usedVersion === null);
  return (
    <Panel title={words.children} id="children">
      {changedParts.length > 0 && (
        <p className={styles.flaws}>
          <span>
            <Icon name="alert" size={16} /> <strong>{words.partsChanged}</strong>{' '}
            {changedParts
              .map(({ unit, used, now }) => words.partChanged(unit.name, used, now))
              .join('; ')}
            .
          </span>
        </p>
      )}
      <p>
        {missing.length === 0
          ? words.allIn(children.length)
          : words.missingIn(missing.length, someNames(missing, words.andOthers))}
      </p>
      <ScrollRegion className={styles.long} label={words.childrenTable}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.unit}</th>
              <th scope="col">{words.state}</th>
              <th scope="col">{words.used}</th>
              <th scope="col">{words.newest}</th>
            </tr>
          </thead>
          <tbody>
            {children.map(({ unit, reportId, state, late, version, usedVersion }) => (
              <tr key={unit.id}>
                <th scope="row">
                  {reportId === null ? (
                    unit.name
                  ) : (
                    <Link to="/reports/$id" params={{ id: reportId }} search={{}}>
                      {unit.name}
                    </Link>
                  )}
                </th>
                <td>
                  <StateChip state={state} late={late} />
                </td>
                <td>{usedVersion === null ? words.notIn : words.versionName(usedVersion)}</td>
                <td>{version === null ? '—' : words.versionName(version)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Panel>
  );
}

const NAMED = 12;

/** The first of them by name; the table below has them all. */
function someNames(missing: FiledReport['children'], andOthers: (count: number) => string): string {
  const names = missing.slice(0, NAMED).map(({ unit }) => unit.name);
  const rest = missing.length - names.length;
  return rest > 0 ? `${names.join(', ')} ${andOthers(rest)}` : names.join(', ');
}
