import { Button, Textarea } from '@mantine/core';
import {
  factorsOf,
  isEmptySheet,
  type SurveyFactor,
  type SurveyItem,
} from '@motcua/domain/survey/questionnaire.ts';
import { useId, useRef, useState } from 'react';
import { PageTitle } from '../../../components/page-title.tsx';
import { goTo } from '../../../lib/address.ts';
import { useLocale } from '../../../lib/locale.tsx';
import { useOffline } from '../../../lib/offline/offline-context.tsx';
import styles from './interview.module.css';
import {
  type InterviewOutcomeName,
  type KeptPack,
  KIND,
  type SheetDraft,
  slotOf,
} from './interview-pack.ts';

/** The sheet of one person: kept at each touch, put into the outbox when it is finished. */
export function InterviewSheet(props: {
  workId: string;
  pack: KeptPack;
  at: number;
  initial: SheetDraft;
}) {
  const { workId, pack, at } = props;
  const { field } = useLocale().messages.surveys;
  const { store, queue } = useOffline();
  const [sheet, setSheet] = useState(props.initial);
  const [empty, setEmpty] = useState(false);
  const [unanswered, setUnanswered] = useState<'declined' | 'not_found' | null>(null);
  // A slow telephone is tapped twice; the second tap would make a second sheet of the same code.
  const isFinished = useRef(false);
  const person = pack.people[at];
  const keep = (value: object) => store.saveDraft({ kind: KIND, workId, name: slotOf(at), value });
  const change = (next: SheetDraft) => {
    setSheet(next);
    setEmpty(false);
    setUnanswered(null);
    void keep(next);
  };
  const finish = async (outcome: InterviewOutcomeName) => {
    if (person === undefined || isFinished.current) return;
    if (outcome === 'answered' && isEmptySheet(pack.questionnaire, sheet.values)) {
      setEmpty(true);
      return;
    }
    isFinished.current = true;
    const { values, comment } = outcome === 'answered' ? sheet : { values: {}, comment: '' };
    // The answers lie in the outbox from here on, and nowhere beside the name of the person.
    await keep({});
    try {
      await queue({
        ...{ kind: KIND, workId, slot: slotOf(at), label: field.label(at + 1) },
        body: { at, token: person.token, outcome, values, comment: comment.trim() || null },
      });
    } catch (error) {
      // A full telephone: the sheet stays as it was, to be finished again.
      isFinished.current = false;
      await keep(sheet);
      throw error;
    }
    goTo('#', { instead: true });
  };
  /** What was filled in would be gone: a slip of the thumb must not do it. */
  const leave = (outcome: 'declined' | 'not_found') => {
    const isFilled = !isEmptySheet(pack.questionnaire, sheet.values) || sheet.comment.trim() !== '';
    if (isFilled) setUnanswered(outcome);
    else void finish(outcome);
  };
  if (person === undefined) return null;
  const factors = factorsOf(pack.questionnaire);
  return (
    <>
      <header>
        <PageTitle>{person.name}</PageTitle>
        <p className="soft">
          {field.service}: {person.service}
        </p>
        <Button variant="default" onClick={() => goTo('#', { instead: true })}>
          {field.back}
        </Button>
      </header>
      {factors.map((factor, index) => (
        <Factor
          key={factor.code}
          factor={factor}
          place={field.factor(index + 1, factors.length)}
          pack={pack}
          sheet={sheet}
          onChange={change}
        />
      ))}
      <Textarea
        label={field.comment}
        value={sheet.comment}
        autosize
        minRows={2}
        maxLength={2000}
        onChange={(event) => change({ ...sheet, comment: event.currentTarget.value })}
      />
      {empty && (
        <p role="alert" className={styles.error}>
          {field.empty}
        </p>
      )}
      <Ends onFinish={() => void finish('answered')} onLeave={leave} />
      {unanswered !== null && (
        <div className={styles.ends} role="alert">
          <p>{field.losesSheet(field.outcome[unanswered])}</p>
          <Button color="red" onClick={() => void finish(unanswered)}>
            {field.leaveSheet}
          </Button>
          <Button variant="default" onClick={() => setUnanswered(null)}>
            {field.keepSheet}
          </Button>
        </div>
      )}
    </>
  );
}

function Ends(props: {
  onFinish: () => void;
  onLeave: (outcome: 'declined' | 'not_found') => void;
}) {
  const { field } = useLocale().messages.surveys;
  return (
    <div className={styles.ends}>
      <Button onClick={props.onFinish} fullWidth>
        {field.finish}
      </Button>
      <Button variant="default" onClick={() => props.onLeave('declined')}>
        {field.declined}
      </Button>
      <Button variant="default" onClick={() => props.onLeave('not_found')}>
        {field.notFound}
      </Button>
    </div>
  );
}

interface Filling {
  pack: KeptPack;
  sheet: SheetDraft;
  onChange: (next: SheetDraft) => void;
}

function Factor({ factor, place, ...filling }: Filling & { factor: SurveyFactor; place: string }) {
  const { locale } = useLocale();
  return (
    <section className={styles.factor}>
      <p className="soft">{place}</p>
      <h2>{factor.name[locale]}</h2>
      {factor.items.map((item) => (
        <Question key={item.code} item={item} {...filling} />
      ))}
    </section>
  );
}

function Question({ item, pack, sheet, onChange }: Filling & { item: SurveyItem }) {
  const { locale, messages } = useLocale();
  const name = useId();
  const given = sheet.values[item.code];
  const set = (value: number | string[] | undefined) => {
    const { [item.code]: _, ...others } = sheet.values;
    const values = value === undefined ? others : { ...others, [item.code]: value };
    onChange({ ...sheet, values });
  };
  const chosen = typeof given === 'object' ? given : [];
  return (
    <fieldset className={styles.question}>
      <legend>{item.text[locale]}</legend>
      {item.kind === 'scale' ? (
        <>
          {pack.questionnaire.scale.toReversed().map((step) => (
            <label key={step.value} className={styles.option}>
              <input
                type="radio"
                name={name}
                checked={given === step.value}
                onChange={() => set(step.value)}
              />
              <span>{step.name[locale]}</span>
            </label>
          ))}
          <label className={styles.option}>
            <input
              type="radio"
              name={name}
              checked={given === undefined}
              onChange={() => set(undefined)}
            />
            <span className="soft">{messages.surveys.field.noOpinion}</span>
          </label>
        </>
      ) : (
        item.choices.map((choice) => (
          <label key={choice.code} className={styles.option}>
            <input
              type="checkbox"
              checked={chosen.includes(choice.code)}
              onChange={(event) =>
                set(
                  event.currentTarget.checked
                    ? [...chosen, choice.code]
                    : chosen.filter((code) => code !== choice.code),
                )
              }
            />
            <span>{choice.name[locale]}</span>
          </label>
        ))
      )}
    </fieldset>
  );
}
