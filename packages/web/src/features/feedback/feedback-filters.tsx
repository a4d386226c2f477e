import { Button, Checkbox, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { FEEDBACK_VIEWS, type FeedbackPage } from '@motcua/contract/feedback.ts';
import { FEEDBACK_SUBJECTS } from '@motcua/domain/feedback/subject.ts';
import { useLocale } from '../../lib/locale.tsx';
import type { FeedbackSearch } from './feedback-search.ts';
import styles from './feedback.module.css';

interface Props {
  search: FeedbackSearch;
  counts: FeedbackPage['counts'] | undefined;
  onChange: (change: Partial<FeedbackSearch>) => void;
}

/** Which feedback is shown: what must be done, what waits, what is over; by subject and by words. */
export function FeedbackFilters({ search, counts, onChange }: Props) {
  const { messages, formats } = useLocale();
  const words = messages.feedback;
  const find = useDebouncedCallback((q: string) => onChange({ q: q === '' ? undefined : q }), 300);
  const label = (view: (typeof FEEDBACK_VIEWS)[number]) =>
    counts === undefined
      ? words.views[view]
      : `${words.views[view]} (${formats.number(counts[view] ?? 0)})`;
  return (
    <div className={styles.filters}>
      <div className={styles.scroll}>
        <SegmentedControl
          aria-label={words.viewLabel}
          value={search.view ?? 'due'}
          data={FEEDBACK_VIEWS.map((value) => ({ value, label: label(value) }))}
          onChange={(value) => onChange({ view: FEEDBACK_VIEWS.find((one) => one === value) })}
        />
      </div>
      <Select
        label={words.subject}
        placeholder={words.anySubject}
        clearable
        value={search.subject ?? null}
        data={FEEDBACK_SUBJECTS.map((value) => ({ value, label: words.subjects[value] }))}
        onChange={(value) =>
          onChange({ subject: FEEDBACK_SUBJECTS.find((one) => one === value), field: undefined })
        }
      />
      <TextInput
        label={words.search}
        defaultValue={search.q ?? ''}
        maxLength={200}
        onChange={(event) => find(event.currentTarget.value)}
      />
      <Checkbox
        label={words.onlyLate}
        checked={search.late === '1'}
        onChange={(event) => onChange({ late: event.currentTarget.checked ? '1' : undefined })}
      />
      <Button
        variant="default"
        onClick={() => onChange({ map: search.map === true ? undefined : true })}
      >
        {search.map === true ? words.showList : words.showMap}
      </Button>
    </div>
  );
}
