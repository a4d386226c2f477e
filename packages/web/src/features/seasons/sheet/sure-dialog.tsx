import { Button, Checkbox, Group, Modal } from '@mantine/core';
import type { Sheet, SheetItem } from '@motcua/contract/season-sheets.ts';
import { useState } from 'react';
import { ErrorSummary } from '../../../components/error-summary.tsx';
import { useLocale, useMessages } from '../../../lib/locale.tsx';
import type { SentSheetAct, SheetOrder } from '../queries.ts';
import styles from '../seasons.module.css';

type Act = Exclude<SentSheetAct, 'return'>;

interface Props {
  act: Act | null;
  sheet: Sheet;
  sending: boolean;
  error: unknown;
  onClose: () => void;
  onSend: (act: Act, body: SheetOrder['body']) => void;
}

/** Says in a sentence what leaves whose hands, and what is missing, before it does. */
export function SureDialog({ act, onClose, ...rest }: Props) {
  const { common, seasons: words } = useMessages();
  return (
    <Modal
      opened={act !== null}
      onClose={onClose}
      title={act === null ? '' : words.acts[act]}
      size="lg"
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {act !== null && <Sure act={act} onClose={onClose} {...rest} />}
    </Modal>
  );
}

function Sure({ act, sheet, sending, error, onClose, onSend }: Props & { act: Act }) {
  const { common, seasons: words } = useMessages();
  const [anyway, setAnyway] = useState(false);
  const unscored = sheet.items.filter(
    ({ state, acts }) => state === 'unscored' && acts.includes('score'),
  );
  const notFinal = sheet.items.filter(({ state }) => state === 'not_final');
  const isLacking = act === 'submit' && unscored.length + notFinal.length > 0;
  return (
    <div className={styles.form}>
      <ErrorSummary error={error} />
      <p>{words.sure[act](sheet.unit.name)}</p>
      {act === 'submit' && !isLacking && <p>{words.missing.nothing}</p>}
      {isLacking && (
        <>
          <Lacking title={words.missing.unscored} items={unscored} />
          <Lacking title={words.missing.notFinal} items={notFinal} />
          <Checkbox
            label={words.missing.anyway}
            checked={anyway}
            onChange={(event) => setAnyway(event.currentTarget.checked)}
          />
        </>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button
          loading={sending}
          disabled={isLacking && !anyway}
          onClick={() =>
            onSend(act, act === 'submit' && isLacking ? { withoutEvidence: true } : {})
          }
          data-autofocus
        >
          {words.acts[act]}
        </Button>
      </Group>
    </div>
  );
}

function Lacking({ title, items }: { title: string; items: readonly SheetItem[] }) {
  const { locale } = useLocale();
  if (items.length === 0) return null;
  return (
    <section className={styles.lacking}>
      <h3>
        {title} ({items.length})
      </h3>
      <ul>
        {items.map(({ code, name }) => (
          <li key={code}>
            {code}. {name[locale]}
          </li>
        ))}
      </ul>
    </section>
  );
}
