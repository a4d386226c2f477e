import { Button, NativeSelect, Textarea } from '@mantine/core';
import type { ProcessAsked, StudyConformance, StudyDetails } from '@motcua/contract/studies.ts';
import { useState } from 'react';
import { Panel } from '../../components/panel.tsx';
import { Failed, LoadingLines } from '../../components/states.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { BehindLink } from './behind-link.tsx';
import { Chevrons } from './chevrons.tsx';
import { FigureTable } from './figure-table.tsx';
import { useConformance } from './queries.ts';
import { useShownStudy } from './study-context.tsx';
import { partOf } from './study-search.ts';
import styles from './studies.module.css';

const OWN = 'own';

/** Each case beside a process: the one its dossiers kept at reception, or steps written here. */
export function ConformanceView() {
  const { messages } = useLocale();
  const { conformance: words } = messages.studies;
  const { study, search } = useShownStudy();
  const process = search.process ?? firstOf(study);
  const found = useConformance(study.id, { part: partOf(search), process });
  return (
    <>
      <Panel id="process" title={words.process}>
        <p className={`soft ${styles.lead}`}>{words.lead}</p>
        <ProcessFields key={JSON.stringify(process)} process={process} />
      </Panel>
      {found.isError && <Failed error={found.error} retry={() => found.refetch()} />}
      {process !== undefined && found.isPending && <LoadingLines rows={6} />}
      {process !== undefined && found.data && !found.isError && (
        <Found found={found.data} process={process} />
      )}
    </>
  );
}

function firstOf({ processes }: StudyDetails): ProcessAsked | undefined {
  const [process] = processes;
  return process && { process: process.id, version: process.version };
}

function ProcessFields({ process }: { process: ProcessAsked | undefined }) {
  const { messages, formats } = useLocale();
  const { conformance: words } = messages.studies;
  const { study, answer, go } = useShownStudy();
  const isOwn = process === undefined || 'steps' in process;
  const [own, setOwn] = useState(isOwn);
  const [text, setText] = useState(
    process !== undefined && 'steps' in process ? process.steps.join('\n') : '',
  );
  const steps = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (steps.length > 0) go({ process: { steps } });
      }}
    >
      {study.processes.length > 0 && (
        <NativeSelect
          className={styles.wide}
          label={words.process}
          value={own || isOwn ? OWN : `${process.process} v${process.version}`}
          data={[
            ...study.processes.map(({ id, version, procedureName, procedures, cases }) => ({
              value: `${id} v${version}`,
              label: words.processOf(
                procedures === 1 ? procedureName : words.common(formats.number(procedures)),
                formats.number(cases),
              ),
            })),
            { value: OWN, label: words.own },
          ]}
          onChange={(event) => {
            const chosen = study.processes.find(
              ({ id, version }) => `${id} v${version}` === event.currentTarget.value,
            );
            setOwn(chosen === undefined);
            if (chosen) go({ process: { process: chosen.id, version: chosen.version } });
          }}
        />
      )}
      {own && (
        <>
          <Textarea
            className={styles.whole}
            label={words.steps}
            rows={6}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit" disabled={steps.length === 0}>
            {words.check}
          </Button>
          <Button
            variant="default"
            onClick={() => setText((answer.variants[0]?.activities ?? []).join('\n'))}
          >
            {words.fromVariant}
          </Button>
        </>
      )}
    </form>
  );
}

const KINDS = ['skipped', 'repeated', 'outOfOrder', 'outside', 'notReached'] as const;
type Kind = (typeof KINDS)[number];

function Found({ found, process }: { found: StudyConformance; process: ProcessAsked }) {
  const { messages, formats } = useLocale();
  const { conformance: words } = messages.studies;
  const percent = (value: number) => formats.percent(Math.round(value * 1000) / 1000);
  return (
    <>
      <Panel
        id="found"
        title={words.result(
          formats.number(found.fittingCases),
          formats.number(found.cases),
          percent(found.fittingShare),
        )}
      >
        <p>
          {words.fitness(percent(found.fitness))}. {words.fittingLink}:{' '}
          <BehindLink
            count={found.fittingCases}
            behind={{ kind: 'deviation', process, what: 'fitting' }}
          />
          . {words.deviatingLink}:{' '}
          <BehindLink
            count={found.cases - found.fittingCases}
            behind={{ kind: 'deviation', process, what: 'deviating' }}
          />
          .
        </p>
        <Chevrons activities={found.steps} />
      </Panel>
      {KINDS.map((kind) => (
        <Deviations key={kind} kind={kind} found={found} process={process} />
      ))}
    </>
  );
}

function Deviations({
  kind,
  found,
  process,
}: {
  kind: Kind;
  found: StudyConformance;
  process: ProcessAsked;
}) {
  const { messages, formats } = useLocale();
  const { conformance: words } = messages.studies;
  const rows = rowsOf(found, kind);
  const title = `${words.kinds[kind]}: ${words.kindsText[kind]}`;
  return (
    <Panel id={`deviation-${kind}`} title={title} flush>
      {rows.length === 0 ? (
        <p className={styles.padded}>{words.none}</p>
      ) : (
        <FigureTable
          caption={title}
          head={[words.step, words.cases, words.share, words.count]}
          rows={rows.map(({ activity, cases, count }) => ({
            key: activity,
            bar: cases / found.cases,
            cells: [
              activity,
              <BehindLink
                key="cases"
                count={cases}
                behind={{ kind: 'deviation', process, what: kind, activity }}
              />,
              formats.percent(Math.round((cases / found.cases) * 1000) / 1000),
              formats.number(count),
            ],
          }))}
        />
      )}
    </Panel>
  );
}

function rowsOf(found: StudyConformance, kind: Kind): StudyConformance['missing'] {
  if (kind === 'notReached') return less(found.missing, found.skipped);
  if (kind === 'outside') return less(found.extra, found.repeated);
  return found[kind];
}

/** Rows of `all` of which no part stands in `some`: a step is either, in each case on its own. */
function less(
  all: StudyConformance['missing'],
  some: StudyConformance['missing'],
): StudyConformance['missing'] {
  const gone = new Map(some.map((row) => [row.activity, row]));
  return all.flatMap((row) => {
    const other = gone.get(row.activity);
    const cases = row.cases - (other?.cases ?? 0);
    const count = row.count - (other?.count ?? 0);
    return cases > 0 ? [{ activity: row.activity, cases, count }] : [];
  });
}
