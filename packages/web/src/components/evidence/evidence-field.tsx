import { Button } from '@mantine/core';
import type { Evidence } from '@motcua/contract/evidence.ts';
import { useState } from 'react';
import { useMessages } from '../../lib/locale.tsx';
import { Icon } from '../icons.tsx';
import styles from './evidence.module.css';
import { EvidenceLine } from './evidence-line.tsx';
import { EvidenceDialog } from './evidence-dialog.tsx';
import { LockerDialog } from './locker-dialog.tsx';

export interface EvidenceFieldProps {
  /** What it proves, for the names of the buttons: `nhiệm vụ 12`. */
  subject: string;
  /** Agency code or id of the unit to whose locker new pieces go. */
  unit: string;
  value: readonly Evidence[];
  /** A new or chosen piece: put into the form, or linked at once. Absent where it is only shown. */
  onAdd?: ((evidence: Evidence) => void) | undefined;
  onRemove?: ((evidence: Evidence) => void) | undefined;
  /** Criterion whose earlier evidence the locker offers first, and how many there are. */
  criterion?: string | undefined;
  earlier?: number | undefined;
  /** Said where there is none. */
  emptyText?: string | undefined;
  error?: string | undefined;
  id?: string | undefined;
}

/** The evidence of one matter: each piece with number, date, signer, file and check code; attached, chosen or taken out. */
export function EvidenceField(props: EvidenceFieldProps) {
  const { subject, unit, value, onAdd, onRemove, criterion, earlier = 0, error, id } = props;
  const { evidence: words } = useMessages();
  const [open, setOpen] = useState<'form' | 'locker' | null>(null);
  const add = (evidence: Evidence) => {
    setOpen(null);
    onAdd?.(evidence);
  };
  return (
    <div className={styles.field}>
      {value.length === 0 ? (
        <p className="soft">{props.emptyText ?? words.none}</p>
      ) : (
        <ul className={styles.list} aria-label={words.list(subject)}>
          {value.map((evidence) => (
            <li key={evidence.id}>
              <Icon name="file" />
              <EvidenceLine evidence={evidence} />
              {onRemove !== undefined && (
                <button
                  type="button"
                  className={styles.remove}
                  aria-label={words.removeNamed(evidence.title)}
                  onClick={() => onRemove(evidence)}
                >
                  {words.remove}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {error !== undefined && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
      {onAdd !== undefined && (
        <div className={`${styles.buttons} no-print`}>
          <Button
            id={id}
            variant="default"
            size="compact-md"
            leftSection={<Icon name="attach" size={16} />}
            aria-label={words.attachTo(subject)}
            aria-haspopup="dialog"
            onClick={() => setOpen('form')}
          >
            {words.attach}
          </Button>
          <Button
            variant="default"
            size="compact-md"
            leftSection={<Icon name="inbox" size={16} />}
            aria-label={words.chooseFor(subject)}
            aria-haspopup="dialog"
            onClick={() => setOpen('locker')}
          >
            {words.choose}
          </Button>
          {earlier > 0 && <span className="soft">{words.earlier(earlier)}</span>}
        </div>
      )}
      <EvidenceDialog
        opened={open === 'form'}
        {...{ unit, subject }}
        onClose={() => setOpen(null)}
        onSaved={add}
      />
      <LockerDialog
        opened={open === 'locker'}
        {...{ unit, subject, criterion }}
        used={value.map((one) => one.id)}
        onClose={() => setOpen(null)}
        onChosen={add}
      />
    </div>
  );
}
