import { Button, Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import type { ProcedureDetails } from '@motcua/contract/procedures.ts';
import { FileListField } from '../../components/file-list-field.tsx';
import { Icon } from '../../components/icons.tsx';
import { useMessages } from '../../lib/locale.tsx';
import type { UploadedFile } from '../../lib/upload.ts';
import type { DocumentDraft, DocumentKind, ReceptionDraft } from './draft.ts';
import { documentOf, untouched } from './reception-body.ts';
import styles from './reception.module.css';

type Change = (next: (before: ReceptionDraft) => ReceptionDraft) => void;
interface Props {
  checklist: ProcedureDetails['checklist'];
  draft: ReceptionDraft;
  change: Change;
  onBusy: (subject: string, busy: boolean) => void;
  errors: Record<string, string>;
}

/** What lies on the counter, ticked off the published list; nothing outside it may be asked for (NĐ 61/2018 Art. 5). */
export function DocumentsSection({ checklist, draft, change, onBusy, errors }: Props) {
  const { reception } = useMessages();
  return (
    <>
      {checklist.length === 0 && <p className={styles.hint}>{reception.noDocuments}</p>}
      <table className={styles.documents}>
        <tbody>
          {checklist.map((document) => (
            <DocumentRow
              key={document.id}
              document={document}
              draft={documentOf(draft, document)}
              change={change}
              onBusy={onBusy}
            />
          ))}
          {draft.extras.map((extra, at) => (
            <ExtraRow
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows have no other name while they are typed
              key={at}
              at={at}
              extra={extra}
              change={change}
              onBusy={onBusy}
              error={errors[`extras.${at}.name`]}
            />
          ))}
        </tbody>
      </table>
      <Button
        variant="transparent"
        c="var(--ink)"
        size="compact-md"
        data-enter-skip
        onClick={() =>
          change((before) => ({
            ...before,
            extras: [
              ...before.extras,
              { name: '', given: true, kind: 'copy', quantity: 1, files: [] },
            ],
          }))
        }
      >
        + {reception.addExtra}
      </Button>
    </>
  );
}

function DocumentRow({
  document,
  draft,
  change,
  onBusy,
}: {
  document: ProcedureDetails['checklist'][number];
  draft: DocumentDraft;
  change: Change;
  onBusy: Props['onBusy'];
}) {
  const { reception } = useMessages();
  const set = (next: (before: DocumentDraft) => DocumentDraft) =>
    change((before) => ({
      ...before,
      documents: {
        ...before.documents,
        [document.id]: next(before.documents[document.id] ?? untouched(document)),
      },
    }));
  const asked = [
    reception.asked(document.originals, document.copies),
    document.hasForm ? reception.hasForm : '',
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <tr className={draft.given ? styles.there : undefined}>
      <td className={styles.documentName}>
        <Checkbox
          checked={draft.given}
          onChange={(event) => {
            const { checked } = event.currentTarget;
            set((before) => ({ ...before, given: checked }));
          }}
          label={document.name}
          description={asked === '' ? undefined : <span className={styles.asked}>{asked}</span>}
        />
      </td>
      <KindAndNumber draft={draft} name={document.name} set={set} />
      <td>
        <FileListField
          subject={document.name}
          files={draft.files}
          onBusy={(busy) => onBusy(document.id, busy)}
          onChange={(next) => set((before) => withFiles(before, next))}
        />
      </td>
    </tr>
  );
}

function ExtraRow({
  at,
  extra,
  change,
  onBusy,
  error,
}: {
  at: number;
  extra: ReceptionDraft['extras'][number];
  change: Change;
  onBusy: Props['onBusy'];
  error: string | undefined;
}) {
  const { reception, files } = useMessages();
  const set = (next: (before: typeof extra) => typeof extra) =>
    change((before) => ({
      ...before,
      extras: before.extras.map((one, index) => (index === at ? next(one) : one)),
    }));
  return (
    <tr>
      <td className={styles.documentName}>
        <TextInput
          id={`extras.${at}.name`}
          aria-label={reception.extraName}
          placeholder={reception.extraName}
          value={extra.name}
          error={error}
          autoFocus
          onChange={(event) => {
            const { value } = event.currentTarget;
            set((before) => ({ ...before, name: value }));
          }}
        />
      </td>
      <KindAndNumber
        draft={extra}
        name={extra.name || reception.extraName}
        set={(next) => set((before) => ({ ...before, ...next(before) }))}
      />
      <td>
        <div className={styles.actions} style={{ flexWrap: 'nowrap' }}>
          <FileListField
            subject={extra.name || reception.extraName}
            files={extra.files}
            onBusy={(busy) => onBusy(`extra ${at}`, busy)}
            onChange={(next) => set((before) => ({ ...before, files: next(before.files) }))}
          />
          <Button
            variant="transparent"
            c="var(--ink)"
            size="compact-md"
            aria-label={files.remove(extra.name || reception.extraName)}
            onClick={() =>
              change((before) => ({
                ...before,
                extras: before.extras.filter((_, index) => index !== at),
              }))
            }
          >
            <Icon name="close" size={16} />
          </Button>
        </div>
      </td>
    </tr>
  );
}

function KindAndNumber({
  draft,
  name,
  set,
}: {
  draft: DocumentDraft;
  name: string;
  set: (next: (before: DocumentDraft) => DocumentDraft) => void;
}) {
  const { reception, terms } = useMessages();
  const kinds: DocumentKind[] = ['original', 'certified_copy', 'copy', 'electronic'];
  return (
    <>
      <td data-enter-skip>
        <NativeSelect
          aria-label={reception.kindOf(name)}
          w={164}
          value={draft.kind}
          data={kinds.map((kind) => ({ value: kind, label: terms.documentKind[kind] }))}
          onChange={(event) => {
            const kind = kinds.find((one) => one === event.currentTarget.value) ?? 'original';
            set((before) => ({ ...before, kind }));
          }}
        />
      </td>
      <td data-enter-skip>
        <NumberInput
          aria-label={reception.quantityOf(name)}
          w={64}
          hideControls
          min={1}
          max={999}
          allowDecimal={false}
          value={draft.quantity}
          onChange={(next) =>
            set((before) => ({
              ...before,
              quantity: typeof next === 'number' ? next : before.quantity,
            }))
          }
        />
      </td>
    </>
  );
}

/** A paper that was scanned is there. */
function withFiles(
  before: DocumentDraft,
  next: (files: UploadedFile[]) => UploadedFile[],
): DocumentDraft {
  const files = next(before.files);
  return { ...before, files, given: before.given || files.length > before.files.length };
}
