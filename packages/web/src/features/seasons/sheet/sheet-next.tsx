import { Button } from '@mantine/core';
import type { Sheet } from '@motcua/contract/season-sheets.ts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ErrorSummary } from '../../../components/error-summary.tsx';
import { Icon } from '../../../components/icons.tsx';
import { useNotify } from '../../../components/notify.ts';
import { Panel } from '../../../components/panel.tsx';
import { ReasonDialog } from '../../../components/reason-dialog.tsx';
import { useLocale } from '../../../lib/locale.tsx';
import { isStale, type SentSheetAct, type sheetNouns, useSheetAct } from '../queries.ts';
import styles from '../seasons.module.css';
import { SheetStateMark } from '../state-marks.tsx';
import { firstToDo, progressOf } from './progress.ts';
import { SureDialog } from './sure-dialog.tsx';

const ORDER = [
  ...(['submit', 'finish_appraisal', 'finish_explanation', 'finish_decision'] as const),
  ...(['take_up', 'return'] as const),
] satisfies (keyof typeof sheetNouns)[];

/** Where the sheet stands, what is missing, and the act that comes next. */
export function SheetNext({ sheet, unit }: { sheet: Sheet; unit: string }) {
  const { messages, formats } = useLocale();
  const words = messages.seasons;
  const notify = useNotify();
  const [asking, setAsking] = useState<SentSheetAct | null>(null);
  const act = useSheetAct({ season: sheet.season.id, unit }, (answer, done) => {
    setAsking(null);
    notify(words.done[done](answer.unit.name));
  });
  const may = ORDER.filter((one) => sheet.availableActs.includes(one));
  const mine = sheet.availableActs.length > 0;
  const { done, all } = progressOf(sheet.items);
  const todo = firstToDo(sheet);
  const start = (one: SentSheetAct) => {
    act.reset();
    setAsking(one);
  };
  return (
    <Panel
      tone="next"
      id="next-step"
      title={words.nextStep}
      aside={<SheetStateMark sheet={sheet} />}
    >
      <div className={styles.next}>
        <p>{words.whatNow[sheet.state][mine ? 'mine' : 'others']}</p>
        {sheet.state === 'scoring' && (
          <>
            <p className="figures">
              {words.progress(done, all)}. {words.submitBy(formats.date(sheet.season.submitBy))}.
              {sheet.lostToday !== null && ` ${words.lostToday(formats.number(sheet.lostToday))}.`}
            </p>
            <progress value={done} max={Math.max(all, 1)} aria-label={words.progress(done, all)} />
          </>
        )}
        <Missing sheet={sheet} />
        {isStale(act.error) && asking === null && (
          <p className={styles.banner} role="alert">
            <Icon name="alert" /> {words.stale}
          </p>
        )}
        {asking === null && !isStale(act.error) && <ErrorSummary error={act.error} />}
        <div className={`${styles.acts} no-print`}>
          {todo !== null && (
            <Button
              renderRoot={(props) => (
                <Link
                  to="/reform/seasons/$id/sheets/$unit/$code"
                  params={{ id: sheet.season.id, unit, code: todo }}
                  {...props}
                />
              )}
            >
              {words.moveOn.nextOpen}
            </Button>
          )}
          {may.map((one, at) => (
            <Button
              key={one}
              variant={at === 0 && todo === null ? 'filled' : 'default'}
              aria-haspopup="dialog"
              onClick={() => start(one)}
            >
              {words.acts[one]}
            </Button>
          ))}
        </div>
      </div>
      <ReasonDialog
        opened={asking === 'return'}
        title={words.acts.return}
        reason={words.reason}
        hint={words.returnHint}
        act={words.acts.return}
        maxLength={2000}
        sending={act.sending}
        error={act.error}
        onClose={() => setAsking(null)}
        onSend={(reason) => act.send({ act: 'return', body: { reason } })}
      />
      <SureDialog
        act={asking === 'return' ? null : asking}
        sheet={sheet}
        sending={act.sending}
        error={act.error}
        onClose={() => setAsking(null)}
        onSend={(one, body) => act.send({ act: one, body })}
      />
    </Panel>
  );
}

function Missing({ sheet }: { sheet: Sheet }) {
  const { seasons: words } = useLocale().messages;
  const { notFinal, disputed, undecided, state } = sheet;
  const lines = [
    ...(notFinal > 0 ? [words.notFinalCount(notFinal)] : []),
    ...(disputed > 0 ? [words.disputedCount(disputed)] : []),
    ...(undecided > 0 && (state === 'appraised' || state === 'explained')
      ? [words.undecidedCount(undecided)]
      : []),
  ];
  if (lines.length === 0) return null;
  return (
    <ul className={styles.missing}>
      {lines.map((line) => (
        <li key={line}>
          <Icon name="alert" size={16} /> {line}
        </li>
      ))}
    </ul>
  );
}
