import { Button } from '@mantine/core';
import type { StudyAnswer } from '@motcua/contract/study-answer.ts';
import { useState } from 'react';
import { Panel } from '../../components/panel.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { BehindLink } from './behind-link.tsx';
import { Chevrons } from './chevrons.tsx';
import { useShownStudy } from './study-context.tsx';
import { useHours } from './use-hours.ts';
import styles from './variants.module.css';

const FIRST = 10;
type Variant = StudyAnswer['variants'][number];

/** The paths that cases took, most frequent first, each as a row of chevrons. */
export function VariantsView() {
  const { messages, formats } = useLocale();
  const { variants: words, cases } = messages.studies;
  const { answer } = useShownStudy();
  const [shown, setShown] = useState(FIRST);
  const rows = answer.variants.slice(0, shown);
  const title = words.title(formats.number(rows.length), formats.number(answer.variantCount));
  let share = 0;
  return (
    <Panel id="variants" title={title}>
      <ol className={styles.variants} aria-label={cases.path}>
        {rows.map((variant, rank) => {
          share += variant.share;
          return (
            <li key={JSON.stringify(variant.activities)}>
              <Head variant={variant} rank={rank} upTo={share} />
              <Chevrons activities={variant.activities} />
            </li>
          );
        })}
      </ol>
      {answer.variants.length > shown && (
        <Button className="no-print" variant="default" onClick={() => setShown(shown + 20)}>
          {words.more}
        </Button>
      )}
    </Panel>
  );
}

function Head({ variant, rank, upTo }: { variant: Variant; rank: number; upTo: number }) {
  const { messages, formats } = useLocale();
  const { variants: words } = messages.studies;
  const hours = useHours();
  const percent = (value: number) => formats.percent(Math.round(value * 1000) / 1000);
  const { working, wall } = variant;
  return (
    <p className={styles.head}>
      <strong>{words.path(formats.number(rank + 1))}</strong>
      <span className={`${styles.count} figures`}>
        <BehindLink count={variant.count} behind={{ kind: 'variant', variant: rank }} />
      </span>
      <span className={styles.share} aria-hidden="true">
        <span style={{ width: `${variant.share * 100}%` }} />
      </span>
      <span className="figures">{percent(variant.share)}</span>
      <span className="soft figures">
        {words.cumulative(percent(upTo))} · {words.steps(formats.number(variant.activities.length))}{' '}
        · {words.median(hours(working?.median, 'working'), hours(wall?.median, 'wall'))}
      </span>
    </p>
  );
}
