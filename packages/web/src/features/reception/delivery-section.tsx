import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { CHANNELS } from '@motcua/domain/procedure/procedure.ts';
import type { ReactNode } from 'react';
import { AmountField } from '../../components/amount-field.tsx';
import { Icon } from '../../components/icons.tsx';
import { useMessages } from '../../lib/locale.tsx';
import { fieldIds } from './check.ts';
import type { ReceptionDraft } from './draft.ts';
import styles from './reception.module.css';

type Change = (next: (before: ReceptionDraft) => ReceptionDraft) => void;
interface Props {
  draft: ReceptionDraft;
  change: Change;
  errors: Record<string, string>;
  /** What the catalogue says about fees in words. */
  feeNote: string | null;
  children?: ReactNode;
}

export function DeliverySection({ draft, change, errors, feeNote, children }: Props) {
  const { reception, terms } = useMessages();
  const ways = ['desk', 'post', 'online'] as const;
  return (
    <div className={styles.grid}>
      <NativeSelect
        className={styles.span2}
        label={reception.channel}
        value={draft.channel}
        data={CHANNELS.map((channel) => ({ value: channel, label: terms.channel[channel] }))}
        onChange={(event) => {
          const channel = CHANNELS.find((one) => one === event.currentTarget.value) ?? 'counter';
          change((before) => ({ ...before, channel }));
        }}
      />
      <NativeSelect
        className={styles.span2}
        label={reception.resultBy}
        value={draft.resultBy}
        data={ways.map((way) => ({ value: way, label: terms.resultDelivery[way] }))}
        onChange={(event) => {
          const resultBy = ways.find((one) => one === event.currentTarget.value) ?? 'desk';
          change((before) => ({
            ...before,
            resultBy,
            postAddress:
              before.postAddress || (resultBy === 'post' ? before.applicant.address : ''),
          }));
        }}
      />
      {draft.resultBy === 'post' && (
        <TextInput
          id={fieldIds.postAddress}
          className={styles.wide}
          label={reception.postAddress}
          value={draft.postAddress}
          error={errors[fieldIds.postAddress]}
          onChange={(event) => {
            const { value } = event.currentTarget;
            change((before) => ({ ...before, postAddress: value }));
          }}
        />
      )}
      <Fees draft={draft} change={change} errors={errors} feeNote={feeNote} />
      <div className={styles.wide}>{children}</div>
    </div>
  );
}

function Fees({ draft, change, errors, feeNote }: Props) {
  const { reception } = useMessages();
  return (
    <fieldset
      className={`${styles.wide} ${styles.fees}`}
      style={{ border: 0, margin: 0, padding: 0 }}
    >
      <legend className={styles.label}>{reception.fees}</legend>
      {feeNote && <p className={styles.hint}>{feeNote}</p>}
      {draft.fees.length === 0 && !feeNote && <p className={styles.hint}>{reception.noFees}</p>}
      {draft.fees.map((fee, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows have no other name while they are typed
        <Fee key={at} at={at} fee={fee} change={change} errors={errors} />
      ))}
      <div>
        <Button
          variant="transparent"
          c="var(--ink)"
          size="compact-md"
          data-enter-skip
          onClick={() =>
            change((before) => ({
              ...before,
              fees: [...before.fees, { name: '', kind: null, amount: null, paid: true }],
            }))
          }
        >
          + {reception.addFee}
        </Button>
      </div>
    </fieldset>
  );
}

function Fee({
  at,
  fee,
  change,
  errors,
}: {
  at: number;
  fee: ReceptionDraft['fees'][number];
  change: Change;
  errors: Record<string, string>;
}) {
  const { reception, files } = useMessages();
  const name = fee.name || reception.feeOf(at + 1);
  const set = (next: Partial<typeof fee>) =>
    change((before) => ({
      ...before,
      fees: before.fees.map((one, index) => (index === at ? { ...one, ...next } : one)),
    }));
  return (
    <div className={styles.fee}>
      <TextInput
        id={`fees.${at}.name`}
        aria-label={`${reception.feeName}: ${name}`}
        placeholder={reception.feeName}
        value={fee.name}
        error={errors[`fees.${at}.name`]}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <AmountField
        id={`fees.${at}.amount`}
        aria-label={`${reception.feeAmount}: ${name}`}
        value={fee.amount}
        error={errors[`fees.${at}.amount`]}
        onChange={(amount) => set({ amount })}
      />
      <Checkbox
        label={reception.feePaid}
        aria-label={reception.feePaidFor(name)}
        checked={fee.paid}
        onChange={(event) => set({ paid: event.currentTarget.checked })}
      />
      <Button
        variant="transparent"
        c="var(--ink)"
        size="compact-md"
        data-enter-skip
        aria-label={files.remove(name)}
        onClick={() =>
          change((before) => ({ ...before, fees: before.fees.filter((_, index) => index !== at) }))
        }
      >
        <Icon name="close" size={16} />
      </Button>
    </div>
  );
}
