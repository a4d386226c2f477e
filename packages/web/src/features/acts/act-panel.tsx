import { Button, Modal } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import type { ActResult, DossierView } from '@motcua/contract/dossiers.ts';
import { isFinal, isWaiting } from '@motcua/domain/dossier/status.ts';
import { useRef, useState } from 'react';
import { Icon } from '../../components/icons.tsx';
import { useNotify } from '../../components/notify.ts';
import { Panel } from '../../components/panel.tsx';
import { useMessages } from '../../lib/locale.tsx';
import { usesSingleKeys } from '../../lib/single-keys.ts';
import type { Messages } from '../../messages/desk.ts';
import type { Colleague } from './act-field.tsx';
import { ActForm } from './act-form.tsx';
import styles from './act-form.module.css';
import { type ActName, actSpecs, splitActs } from './act-specs.ts';

interface Props {
  dossier: DossierView;
  colleagues: Colleague[];
  /** Id of the officer who looks: what is in his hands already need not be taken. */
  me: string;
  /** Something happened, here or elsewhere: the dossier is to be looked at anew. */
  onMoved: () => void;
}

/** What to do next, open and large; everything else one press away. */
export function ActPanel({ dossier, colleagues, me, onMoved }: Props) {
  const { acts } = useMessages();
  const [opened, setOpened] = useState<ActName | null>(null);
  const [count, setCount] = useState(0);
  const [paper, setPaper] = useState<string | null>(null);
  const panel = useRef<HTMLDivElement>(null);
  const notify = useNotify();
  const { next, others } = splitActs(
    dossier.availableActions.filter((name) => name !== 'takeOver' || dossier.holderId !== me),
  );
  const coming = dossier.steps.find(({ state }) => state === 'coming');
  useHotkeys([['a', () => usesSingleKeys() && focusFirst(panel.current)]]);

  const done = (name: ActName) => (_result: ActResult) => {
    setOpened(null);
    setCount(count + 1);
    setPaper(actSpecs[name].paper ?? null);
    notify(acts.done(acts.label[name]));
    onMoved();
  };

  return (
    <Panel tone="next" title={acts.next} id="next">
      <div ref={panel}>
        {paper !== null && <FreshPaper dossier={dossier} form={paper} />}
        {next === null ? (
          <p className={styles.title}>{wordsOfRest(dossier, acts)}</p>
        ) : (
          <>
            <p className={styles.title}>
              {acts.label[next]}
              {next === 'handOver' && coming && `: ${coming.name}`}
            </p>
            <ActForm
              key={`${next} ${count}`}
              dossier={dossier}
              name={next}
              colleagues={colleagues}
              onDone={done(next)}
              onStale={onMoved}
              large
            />
          </>
        )}
        {others.length > 0 && (
          <div style={{ marginTop: 20 }}>
            <h3 style={{ margin: '0 0 8px', fontSize: 14, fontWeight: 600 }}>{acts.others}</h3>
            <div className={styles.others}>
              {others.map((name) => (
                <Button
                  key={name}
                  variant="default"
                  size="compact-md"
                  className={styles.other}
                  onClick={() => setOpened(name)}
                  aria-haspopup="dialog"
                >
                  {acts.label[name]}
                </Button>
              ))}
            </div>
          </div>
        )}
      </div>
      <ActDialog
        opened={opened}
        dossier={dossier}
        colleagues={colleagues}
        onClose={() => setOpened(null)}
        onDone={done}
        onStale={onMoved}
      />
    </Panel>
  );
}

function ActDialog({
  opened,
  dossier,
  colleagues,
  onClose,
  onDone,
  onStale,
}: {
  opened: ActName | null;
  dossier: DossierView;
  colleagues: Colleague[];
  onClose: () => void;
  onDone: (name: ActName) => (result: ActResult) => void;
  onStale: () => void;
}) {
  const { acts, common } = useMessages();
  return (
    <Modal
      opened={opened !== null}
      onClose={onClose}
      title={opened === null ? '' : acts.label[opened]}
      size="lg"
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {opened !== null && (
        <ActForm
          key={opened}
          dossier={dossier}
          name={opened}
          colleagues={colleagues}
          onDone={onDone(opened)}
          onStale={onStale}
          onCancel={onClose}
        />
      )}
    </Modal>
  );
}

function wordsOfRest({ status }: DossierView, acts: Messages['acts']): string {
  if (isFinal(status)) return acts.nothing;
  return isWaiting(status) ? acts.waiting : acts.nothingForYou;
}

/** The paper that the last act made, one press from the printer. */
function FreshPaper({ dossier, form }: { dossier: DossierView; form: string }) {
  const { dossier: words } = useMessages();
  const paper = dossier.papers.find((one) => one.form === form);
  if (paper === undefined) return null;
  return (
    <p style={{ margin: '0 0 16px' }}>
      <Button
        component="a"
        href={paper.href}
        target="_blank"
        rel="noreferrer"
        variant="default"
        leftSection={<Icon name="print" />}
        // The names of the forms are long; on a telephone they take two lines.
        h="auto"
        mih={42}
        py={8}
        styles={{ label: { whiteSpace: 'normal' } }}
      >
        {paper.title}
        {paper.number !== '' && ` (${words.paperForm(paper.number)})`}
      </Button>
    </p>
  );
}

function focusFirst(panel: HTMLElement | null): void {
  panel
    ?.querySelector<HTMLElement>(
      'form input:not([type=hidden]):not([type=file]), form textarea, form select, form button[type=submit]',
    )
    ?.focus();
}
