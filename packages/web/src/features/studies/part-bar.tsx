import { Button, SegmentedControl } from '@mantine/core';
import { isPlainDate } from '@motcua/domain/shared/plain-date.ts';
import { useId } from 'react';
import { writeDate } from '../../lib/format.ts';
import { useMessages } from '../../lib/locale.tsx';
import { PartFields } from './part-fields.tsx';
import { useShownStudy } from './study-context.tsx';
import { isWhole, partOf } from './study-search.ts';
import styles from './studies.module.css';

/** Which part of the log is shown, and by which clock map and paths are measured. */
export function PartBar() {
  const { studies: words } = useMessages();
  const { study, search, clock, go } = useShownStudy();
  const part = partOf(search);
  const label = useId();
  const days = study.answer?.days;
  return (
    <section className={`${styles.part} no-print`} aria-label={words.part.title}>
      <details className={styles.fold} open={!isWhole(part) || undefined}>
        <summary>
          {isWhole(part) && days
            ? words.part.whole(sayDay(days.first), sayDay(days.last))
            : words.part.title}
        </summary>
        <PartFields
          facets={study.answer?.facets ?? []}
          part={part}
          submit={words.part.show}
          onChange={(next) => go({ ...next, case: undefined, activities: undefined })}
        >
          {!isWhole(part) && (
            <Button
              variant="default"
              onClick={() => go({ from: undefined, to: undefined, where: undefined })}
            >
              {words.part.clear}
            </Button>
          )}
        </PartFields>
      </details>
      <div className={styles.clock}>
        <span id={label}>{words.clock.label}</span>
        <SegmentedControl
          aria-labelledby={label}
          value={clock}
          data={(['working', 'wall'] as const).map((value) => ({
            ...{ value, label: words.clock[value] },
          }))}
          onChange={(value) =>
            go({ clock: value === 'wall' ? 'wall' : undefined }, { replace: true })
          }
        />
      </div>
    </section>
  );
}

function sayDay(day: string): string {
  return isPlainDate(day) ? writeDate(day) : day;
}
