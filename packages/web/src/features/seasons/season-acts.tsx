import { Button } from '@mantine/core';
import type { Season } from '@motcua/contract/seasons.ts';
import { useState } from 'react';
import { useNotify } from '../../components/notify.ts';
import { Panel } from '../../components/panel.tsx';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { useMessages } from '../../lib/locale.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { useSeasonAct } from './queries.ts';
import styles from './seasons.module.css';
import { SeasonCounts } from './season-counts.tsx';

/** How far the whole season is, and what the council may do with it. */
export function SeasonActs({ season }: { season: Season }) {
  const { seasons: words } = useMessages();
  const notify = useNotify();
  const [asking, setAsking] = useState<'publish' | 'amend' | null>(null);
  const act = useSeasonAct(season.id, (done) => {
    setAsking(null);
    notify(words.done[done](season.title));
  });
  const start = (one: 'publish' | 'amend') => {
    act.reset();
    setAsking(one);
  };
  const { counts, availableActs, amendment } = season;
  const waiting = counts.scoring + counts.submitted + counts.appraised + counts.explained;
  return (
    <Panel tone="next" id="next-step" title={words.nextStep}>
      <div className={styles.next}>
        <SeasonCounts season={season} />
        {amendment !== null && <p className={styles.banner}>{words.history.because(amendment)}</p>}
        {availableActs.includes('publish') && waiting > 0 && (
          <p>{words.publish.waiting(waiting)}</p>
        )}
        <div className={styles.acts}>
          {availableActs.includes('publish') && (
            <Button aria-haspopup="dialog" disabled={waiting > 0} onClick={() => start('publish')}>
              {words.acts.publish}
            </Button>
          )}
          {availableActs.includes('amend') && (
            <Button variant="default" aria-haspopup="dialog" onClick={() => start('amend')}>
              {words.acts.amend}
            </Button>
          )}
        </div>
      </div>
      <PublishDialog
        opened={asking === 'publish'}
        sending={act.sending}
        error={act.error}
        onClose={() => setAsking(null)}
        onSend={(body) => act.send({ act: 'publish', body })}
      />
      <ReasonDialog
        opened={asking === 'amend'}
        title={words.acts.amend}
        reason={words.reason}
        hint={words.amendHint}
        act={words.acts.amend}
        maxLength={2000}
        sending={act.sending}
        error={act.error}
        onClose={() => setAsking(null)}
        onSend={(reason) => act.send({ act: 'amend', body: { reason } })}
      />
    </Panel>
  );
}
