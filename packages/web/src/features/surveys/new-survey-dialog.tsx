import {
  Button,
  Checkbox,
  Group,
  Modal,
  NativeSelect,
  NumberInput,
  Textarea,
  TextInput,
} from '@mantine/core';
import { type CampaignDetails, surveyWays } from '@motcua/contract/surveys.ts';
import { type FormEvent, useState } from 'react';
import { DateField } from '../../components/date-field.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { UnitField } from '../../components/unit-field.tsx';
import { useDraft } from '../../lib/draft.ts';
import { todayInVietnam } from '../../lib/format.ts';
import { useLocale, useMessages } from '../../lib/locale.tsx';
import { emptySurvey, type SurveyDraft, surveyBody, surveyDraftSchema } from './new-survey.ts';
import { useMakeSurvey, useQuestionnaires } from './queries.ts';
import styles from './surveys.module.css';

interface Props {
  opened: boolean;
  home: { id: string; name: string };
  onClose: () => void;
  onMade: (made: CampaignDetails) => void;
}

export function NewSurveyDialog({ opened, onClose, ...rest }: Props) {
  const { common, surveys } = useMessages();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={surveys.make.act}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {opened && <NewSurveyForm {...rest} onClose={onClose} />}
    </Modal>
  );
}

function NewSurveyForm({ home, onClose, onMade }: Omit<Props, 'opened'>) {
  const { common, surveys } = useMessages();
  const words = surveys.make;
  const draft = useDraft({
    name: 'new-survey',
    schema: surveyDraftSchema,
    empty: () => emptySurvey(todayInVietnam(), home),
  });
  const [asked, setAsked] = useState(false);
  const making = useMakeSurvey((made) => {
    draft.clear();
    onMade(made);
  });
  const body = surveyBody(draft.value);
  const change = (part: Partial<SurveyDraft>) => draft.change((before) => ({ ...before, ...part }));
  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (body !== null) making.send(body);
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <ErrorSummary
        error={making.error}
        fields={asked && body === null ? [{ id: 'survey-title', message: words.need }] : []}
      />
      <TextInput
        id="survey-title"
        label={words.title}
        placeholder={words.titleExample}
        value={draft.value.title}
        maxLength={200}
        onChange={(event) => change({ title: event.currentTarget.value })}
        data-autofocus
      />
      <UnitField
        key={draft.value.unit.id}
        label={words.unit}
        name={draft.value.unit.name}
        onPick={({ id, name }) => change({ unit: { id, name } })}
      />
      <QuestionnaireField value={draft.value.questionnaire} onChange={change} />
      <div className={styles.pair}>
        <DateField
          label={words.from}
          value={draft.value.from}
          onChange={(from) => change({ from })}
        />
        <DateField label={words.to} value={draft.value.to} onChange={(to) => change({ to })} />
        <DateField
          label={words.closesOn}
          value={draft.value.closesOn}
          onChange={(closesOn) => change({ closesOn })}
        />
      </div>
      <div className={styles.pair}>
        <NumberInput
          label={words.sampleSize}
          value={draft.value.sampleSize}
          min={1}
          onChange={(value) => change({ sampleSize: Number(value) })}
        />
        <NumberInput
          label={words.stratumMinimum}
          description={words.stratumHint}
          value={draft.value.stratumMinimum}
          min={1}
          onChange={(value) => change({ stratumMinimum: Number(value) })}
        />
        <NumberInput
          label={words.shownMinimum}
          value={draft.value.shownMinimum}
          min={3}
          onChange={(value) => change({ shownMinimum: Number(value) })}
        />
      </div>
      <Ways value={draft.value.ways} onChange={(ways) => change({ ways })} />
      <Textarea
        label={words.networks}
        description={words.networksHint}
        value={draft.value.networks}
        autosize
        minRows={1}
        onChange={(event) => change({ networks: event.currentTarget.value })}
      />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button type="submit" loading={making.sending}>
          {words.act}
        </Button>
      </Group>
    </form>
  );
}

function QuestionnaireField(props: {
  value: string;
  onChange: (part: { questionnaire: string }) => void;
}) {
  const { locale, messages } = useLocale();
  const words = messages.surveys.make;
  const list = useQuestionnaires();
  const items = list.data?.items ?? [];
  const chosen = items.find(({ questionnaire }) => questionnaire.code === props.value);
  return (
    <NativeSelect
      label={words.questionnaire}
      description={
        chosen?.questionnaire.source.confidence === 'low' ? words.lowConfidence : undefined
      }
      value={props.value}
      data={items.map(({ questionnaire }) => ({
        value: questionnaire.code,
        label: questionnaire.name[locale],
      }))}
      onChange={(event) => props.onChange({ questionnaire: event.currentTarget.value })}
    />
  );
}

function Ways(props: {
  value: SurveyDraft['ways'];
  onChange: (ways: SurveyDraft['ways']) => void;
}) {
  const { surveys } = useMessages();
  return (
    <Checkbox.Group
      label={surveys.make.ways}
      value={props.value}
      onChange={(chosen) => props.onChange(surveyWays.filter((way) => chosen.includes(way)))}
    >
      <Group mt={8}>
        {surveyWays.map((way) => (
          <Checkbox key={way} value={way} label={surveys.ways[way]} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
