import { Button, Textarea } from '@mantine/core';
import type { ReportSection } from '@motcua/contract/filed-reports.ts';
import { Icon, type IconName } from '../../../components/icons.tsx';
import { sentenceOf } from '../../../components/states.tsx';
import { useLocale, useMessages } from '../../../lib/locale.tsx';
import { isRetryable } from '../../../lib/problem.ts';
import styles from './section-editor.module.css';
import { type SaveState, type SectionWriting, useSection } from './use-section.ts';

interface Props {
  reportId: string;
  section: ReportSection;
  reload: () => Promise<ReportSection | undefined>;
}

/** One text of a report, written in place and saved by itself. */
export function SectionEditor({ reportId, section, reload }: Props) {
  const writing = useSection({ reportId, section, reload });
  const id = `section-${section.code}`;
  return (
    <div className={styles.section}>
      <Textarea
        id={id}
        label={section.title}
        description={section.hint ?? undefined}
        value={writing.text}
        onChange={(event) => writing.change(event.currentTarget.value)}
        onBlur={writing.flush}
        autosize
        minRows={4}
        maxRows={24}
        maxLength={50_000}
      />
      <Saved writing={writing} />
      {writing.state === 'conflict' && <Conflict writing={writing} />}
    </div>
  );
}

const icons = {
  saved: 'check',
  typing: 'clock',
  sending: 'clock',
  kept: 'alert',
  conflict: 'alert',
} as const satisfies Record<SaveState, IconName>;

function Saved({ writing }: { writing: SectionWriting }) {
  const { messages, formats } = useLocale();
  const { saving } = messages.reports;
  const { state, theirs, error } = writing;
  const words =
    state === 'saved'
      ? theirs.writtenAt === null
        ? writing.text === ''
          ? saving.empty
          : saving.untouched
        : saving.saved(formats.moment(theirs.writtenAt), theirs.writtenBy)
      : saving[state];
  const refused = state === 'kept' && error != null && !isRetryable(error);
  return (
    <p className={`${styles.saved} ${state === 'kept' ? styles.kept : ''}`} role="status">
      <Icon name={icons[state]} size={15} /> {words}
      {refused && ` ${sentenceOf(error, messages.common)}`}
    </p>
  );
}

/** Two people wrote the same text: both stand side by side, and a person says which one it is. */
function Conflict({ writing }: { writing: SectionWriting }) {
  const { conflict } = useMessages().reports;
  const { text, theirs, settle } = writing;
  return (
    <div className={styles.conflict} role="alert">
      <strong>{conflict.title(theirs.writtenBy)}</strong>
      <div className={styles.both}>
        <section aria-label={conflict.mine}>
          <h3>{conflict.mine}</h3>
          <p>{text}</p>
          <Button variant="default" onClick={() => settle(text)}>
            {conflict.keepMine}
          </Button>
        </section>
        <section aria-label={conflict.theirs}>
          <h3>{conflict.theirs}</h3>
          <p>{theirs.text}</p>
          <Button variant="default" onClick={() => settle(theirs.text)}>
            {conflict.takeTheirs}
          </Button>
        </section>
      </div>
      <Button
        variant="transparent"
        c="var(--ink)"
        onClick={() => settle(`${theirs.text}\n\n${text}`)}
      >
        {conflict.join}
      </Button>
    </div>
  );
}
