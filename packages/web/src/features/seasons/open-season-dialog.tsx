import { Button, Group, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { SeasonList } from '@motcua/contract/seasons.ts';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { DateField } from '../../components/date-field.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { useNotify } from '../../components/notify.ts';
import { Notice } from '../../components/states.tsx';
import { UnitField } from '../../components/unit-field.tsx';
import { useDraft } from '../../lib/draft.ts';
import { todayInVietnam } from '../../lib/format.ts';
import { useLocale, useMessages } from '../../lib/locale.tsx';
import { emptySeason, seasonBody, seasonDraftSchema, seasonFaults } from './open-season.ts';
import { useOpenSeason } from './queries.ts';
import styles from './seasons.module.css';

interface Props {
  opened: boolean;
  sets: SeasonList['sets'];
  /** The officer's own unit appraises unless another is chosen. */
  home: { id: string; name: string };
  onClose: () => void;
}

export function OpenSeasonDialog({ opened, onClose, ...rest }: Props) {
  const { common, seasons: words } = useMessages();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words.openSeason.act}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {opened &&
        (rest.sets.length === 0 ? (
          <Notice icon="chart" title={words.openSeason.noSets} />
        ) : (
          <OpenForm {...rest} onClose={onClose} />
        ))}
    </Modal>
  );
}

function OpenForm({ sets, home, onClose }: Omit<Props, 'opened'>) {
  const { locale, messages } = useLocale();
  const { common, seasons: words } = messages;
  const asks = words.openSeason;
  const notify = useNotify();
  const navigate = useNavigate();
  const thisYear = Number(todayInVietnam().slice(0, 4));
  const draft = useDraft({
    name: 'open-season',
    schema: seasonDraftSchema,
    empty: () => emptySeason({ set: sets[0]?.id ?? '', unit: home, thisYear }),
  });
  const { value } = draft;
  const [asked, setAsked] = useState(false);
  const opening = useOpenSeason((season) => {
    draft.clear();
    notify(asks.done(season.title));
    onClose();
    void navigate({ to: '/reform/seasons/$id', params: { id: season.id }, search: {} });
  });
  const faults = seasonFaults(value);
  const change = (part: Partial<typeof value>) =>
    draft.change((before) => ({ ...before, ...part }));
  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (faults.length === 0) opening.send(seasonBody(value));
  }
  const wrong = asked && faults.includes('submitBy') ? asks.needDay : undefined;
  const levels = sets.find(({ id }) => id === value.set)?.levels ?? [];
  const choices = ['commune', 'agency', 'district', 'province'] as const;
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <ErrorSummary
        error={opening.error}
        fields={wrong === undefined ? [] : [{ id: 'season-submit-by', message: wrong }]}
      />
      <NativeSelect
        label={asks.set}
        description={asks.setHint}
        value={value.set}
        data={sets.map(({ id, name }) => ({ value: id, label: name[locale] }))}
        onChange={(event) => change({ set: event.currentTarget.value })}
        data-autofocus
      />
      <div className={styles.pair}>
        <NativeSelect
          label={asks.year}
          value={String(value.year)}
          data={[0, 1, 2, 3].map((back) => String(thisYear - back))}
          onChange={(event) => change({ year: Number(event.currentTarget.value) })}
        />
        <NativeSelect
          label={asks.level}
          value={value.level}
          data={choices.map((level) => ({
            value: level,
            label: words.levels[level] ?? level,
            disabled: level !== 'agency' && levels.length > 0 && !levels.includes(level),
          }))}
          onChange={(event) =>
            change({ level: choices.find((one) => one === event.currentTarget.value) ?? 'commune' })
          }
        />
      </div>
      <UnitField
        key={value.unit.id}
        label={asks.unit}
        name={value.unit.name}
        onPick={({ id, name }) => change({ unit: { id, name } })}
      />
      <div className={styles.pair}>
        <DateField
          id="season-submit-by"
          label={asks.submitBy}
          description={asks.submitByHint}
          value={value.submitBy}
          error={wrong}
          onChange={(submitBy) => change({ submitBy })}
        />
        <DateField
          label={`${asks.explainBy} ${common.optionalMark}`}
          description={asks.explainByHint}
          value={value.explainBy}
          onChange={(explainBy) => change({ explainBy })}
        />
      </div>
      <TextInput
        label={`${asks.name} ${common.optionalMark}`}
        description={asks.nameHint}
        value={value.title}
        maxLength={500}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <Textarea
        label={`${asks.only} ${common.optionalMark}`}
        description={asks.onlyHint}
        value={value.only}
        autosize
        minRows={1}
        maxRows={8}
        onChange={(event) => change({ only: event.currentTarget.value })}
      />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button type="submit" loading={opening.sending}>
          {asks.act}
        </Button>
      </Group>
    </form>
  );
}
