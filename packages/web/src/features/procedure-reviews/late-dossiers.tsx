import type { Simulation } from '@motcua/contract/time-cuts.ts';
import { Link } from '@tanstack/react-router';
import { MoreButton } from '../../components/more-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { Failed, LoadingLines } from '../../components/states.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { useLateDossiers } from './cut-queries.ts';
import styles from './reviews.module.css';

/** Each dossier that would be late opens: a figure is worth what stands behind it. */
export function LateDossiers({ simulation: { id, answer } }: { simulation: Simulation }) {
  const { messages, formats } = useLocale();
  const words = messages.simulation.late;
  const late = useLateDossiers(id);
  const items = late.data?.pages.flatMap((page) => page.items) ?? [];
  const total = late.data?.pages[0]?.total ?? answer.late;
  return (
    <Panel id="simulation-late" title={words.title}>
      {late.isError && <Failed error={late.error} retry={() => late.refetch()} />}
      {late.isPending && <LoadingLines rows={4} />}
      {late.data !== undefined && items.length === 0 && <p className="soft">{words.none}</p>}
      {items.length > 0 && (
        <>
          <p className="soft">{words.count(formats.number(items.length), formats.number(total))}</p>
          <ul className={styles.list}>
            {items.map((item) => (
              <li key={item.id}>
                <Link to="/dossiers/$id" params={{ id: item.id }} className="figures">
                  {item.code}
                </Link>{' '}
                {words.lateBy(formats.decimal(Math.round(item.lateBy / 6) / 10))}
                {item.step !== null && `; ${words.step(item.step)}`}
                {item.wasLate && `; ${words.wasLate}`}
              </li>
            ))}
          </ul>
          <MoreButton list={late} label={words.more} />
        </>
      )}
    </Panel>
  );
}
