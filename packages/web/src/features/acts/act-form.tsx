import { Button } from '@mantine/core';
import type { ActResult, DossierView } from '@motcua/contract/dossiers.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { useMessages } from '../../lib/locale.tsx';
import { useSlow } from '../../lib/slow.ts';
import { shownFields } from './act-body.ts';
import { ActField, type Colleague } from './act-field.tsx';
import styles from './act-form.module.css';
import type { FieldSpec } from './act-spec.ts';
import type { ActName } from './act-specs.ts';
import { useAct } from './use-act.ts';

/** Short fields stand two in a row. */
const short: ReadonlySet<FieldSpec['kind']> = new Set([
  'text',
  'choice',
  'date',
  'amount',
  'officer',
]);

interface Props {
  dossier: DossierView;
  name: ActName;
  colleagues: Colleague[];
  onDone: (result: ActResult) => void;
  /** Somebody else was quicker: what is typed stays, the dossier is fetched anew. */
  onStale: () => void;
  onCancel?: () => void;
  /** The act that leads the page has the large button. */
  large?: boolean;
}

/** Says what the act does, asks what it needs, and warns before what cannot be undone. */
export function ActForm(props: Props) {
  const { dossier, name, colleagues, onDone, onStale, onCancel, large = false } = props;
  const { acts, common, files } = useMessages();
  const act = useAct({ dossier, name, onDone, onStale });
  const { submit, missing } = act;
  const slow = useSlow(submit.sending);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!act.busy) act.send();
      }}
    >
      <p className={styles.explain}>{acts.explain[name]}</p>
      <ErrorSummary
        error={act.stale ? undefined : (submit.error ?? undefined)}
        fields={Object.entries(missing).map(([id, message]) => ({
          id,
          message: `${labelOf(act.spec.fields, id, acts.field)}: ${message}`,
        }))}
      />
      {shownFields(act.spec, act.values).map((field) => (
        <div key={field.path} className={short.has(field.kind) ? styles.half : undefined}>
          <ActField
            field={field}
            dossier={dossier}
            values={act.values}
            change={act.change}
            colleagues={colleagues}
            onBusy={act.onBusy}
            error={act.errors[field.path]}
          />
        </div>
      ))}
      {act.spec.ends && <p className={styles.warning}>{acts.sure}</p>}
      {act.stale && (
        <p role="alert" className={styles.warning}>
          {acts.conflict}
        </p>
      )}
      {slow && (
        <p role="status" className={styles.explain}>
          {common.sendingAgain}
        </p>
      )}
      {act.busy && <p className={styles.explain}>{files.stillSending}</p>}
      <div className={styles.buttons}>
        <Button
          type="submit"
          loading={submit.sending}
          disabled={act.busy}
          className={large ? styles.next : undefined}
          id={large ? 'next-act' : undefined}
        >
          {acts.label[name]}
        </Button>
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {common.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}

function labelOf(
  fields: readonly { path: string; label: string }[],
  path: string,
  words: Record<string, unknown>,
): string {
  const label = words[fields.find((field) => field.path === path)?.label ?? ''];
  return typeof label === 'string' ? label : path;
}
