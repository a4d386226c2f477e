import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { Panel } from '../components/panel.tsx';
import { Failed, LoadingLines, Notice } from '../components/states.tsx';
import { ProcedurePicker } from '../features/procedures/procedure-picker.tsx';
import { lastOverride, recentProcedures } from '../features/procedures/recent.ts';
import { AnsweredPanel } from '../features/reception/answered-panel.tsx';
import { ApplicantSection } from '../features/reception/applicant-section.tsx';
import { channelOf, fieldIds } from '../features/reception/check.ts';
import { DeliverySection } from '../features/reception/delivery-section.tsx';
import { DocumentsSection } from '../features/reception/documents-section.tsx';
import { ElsewhereFields } from '../features/reception/elsewhere-fields.tsx';
import { ChosenProcedure } from '../features/reception/procedure-section.tsx';
import { checklistOf, missingDocuments, tickAll } from '../features/reception/reception-body.ts';
import styles from '../features/reception/reception.module.css';
import { holds, useOfficer } from '../features/sessions/officer.tsx';
import { useCardScanner } from '../lib/card-scanner.ts';
import { enterMovesOn } from '../lib/enter-moves-on.ts';
import { useMessages } from '../lib/locale.tsx';
import { ReceptionSide } from './reception/reception-side.tsx';
import { type ReceptionForm, useReceptionForm } from './reception/use-reception-form.ts';

export function ReceptionPage() {
  const { common } = useMessages();
  const officer = useOfficer();
  const form = useReceptionForm();
  if (!holds(officer, 'desk_clerk', 'postal_clerk'))
    return <Notice icon="person" title={common.forbiddenTitle} text={common.forbidden} />;
  const { answered } = form;
  if (answered === null) return <FormPage form={form} />;
  return (
    <AnsweredPanel
      answer={answered.answer}
      result={answered.result}
      applicantName={answered.draft.applicant.name}
      onNext={() => form.next()}
      onSameApplicant={() => form.next(answered.draft)}
    />
  );
}

function FormPage({ form }: { form: ReceptionForm }) {
  const { reception } = useMessages();
  const scan = useRef<HTMLInputElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const { value, change, procedure, errors } = form;
  const checklist = procedure === null ? [] : checklistOf(procedure, value.case);
  const given = checklist.length - missingDocuments(value, checklist).length;
  const onCard = (card: Parameters<typeof form.fillCard>[0]) => {
    form.fillCard(card);
    document.getElementById(fieldIds.phone)?.focus();
  };
  const toPicker = () => {
    if (procedure !== null) form.pick(null);
    setTimeout(() => picker.current?.focus());
  };
  useCardScanner(onCard);
  useFocusAfterChoice(procedure);
  useHotkeys(
    [
      ['F2', () => scan.current?.focus()],
      ['F3', toPicker],
      ['F4', () => change((before) => tickAll(before, checklist))],
    ],
    [],
  );
  return (
    <form
      className={styles.page}
      onKeyDown={enterMovesOn}
      onSubmit={(event) => event.preventDefault()}
      noValidate
      autoComplete="off"
    >
      <header className={styles.head}>
        <h1>{reception.title}</h1>
        <span className="soft" role="status">
          {form.draft.restored && reception.restored}
        </span>
        <Button
          variant="transparent"
          c="var(--ink)"
          size="compact-md"
          data-enter-skip
          onClick={() => {
            form.draft.clear();
            scan.current?.focus();
          }}
        >
          {reception.startOver}
        </Button>
      </header>
      <div className={styles.sections}>
        <Panel id="applicant" title={reception.applicant}>
          <ApplicantSection
            draft={value}
            change={change}
            onCard={onCard}
            scan={scan}
            errors={errors}
          />
        </Panel>
        <Panel id="procedure" title={reception.procedure}>
          <ProcedureChoice form={form} picker={picker} onDrop={toPicker} />
        </Panel>
        {procedure !== null && (
          <>
            <Panel
              id="documents"
              title={reception.documents}
              aside={
                <span className={styles.actions}>
                  <span className="soft figures">
                    {reception.documentsGiven(given, checklist.length)}
                  </span>
                  {checklist.length > 0 && (
                    <Button
                      variant="default"
                      size="compact-md"
                      data-enter-skip
                      onClick={() => change((before) => tickAll(before, checklist))}
                    >
                      {reception.allThere} (F4)
                    </Button>
                  )}
                </span>
              }
            >
              <DocumentsSection
                checklist={checklist}
                draft={value}
                change={change}
                onBusy={form.onBusy}
                errors={errors}
              />
            </Panel>
            <Panel id="delivery" title={reception.delivery}>
              <DeliverySection
                draft={value}
                change={change}
                errors={errors}
                feeNote={channelOf(value, procedure)?.feeNote ?? null}
              >
                <ElsewhereFields draft={value} change={change} errors={errors} />
              </DeliverySection>
            </Panel>
          </>
        )}
      </div>
      <ReceptionSide form={form} missing={missingDocuments(value, checklist)} />
    </form>
  );
}

/** The field that was searched in is gone once a procedure is chosen: the cursor goes on to what it asks first. */
function useFocusAfterChoice(procedure: ReceptionForm['procedure']) {
  const before = useRef(procedure);
  useEffect(() => {
    const chosen = before.current === null && procedure !== null;
    before.current = procedure;
    if (!chosen || (document.activeElement !== document.body && document.activeElement !== null))
      return;
    const first =
      document.getElementById(fieldIds.override) ??
      document.querySelector<HTMLElement>('#documents input[type=checkbox]');
    first?.focus();
  }, [procedure]);
}

function ProcedureChoice({
  form,
  picker,
  onDrop,
}: {
  form: ReceptionForm;
  picker: React.RefObject<HTMLInputElement | null>;
  onDrop: () => void;
}) {
  const officer = useOfficer();
  const { reception } = useMessages();
  const { value, change, procedure, procedureQuery, errors } = form;
  const usualReason = lastOverride(officer.id) ?? reception.overrideUsual;
  if (procedure !== null)
    return (
      <ChosenProcedure
        procedure={procedure}
        draft={value}
        change={change}
        onDrop={onDrop}
        errors={errors}
        usualReason={usualReason}
        ownUnit={form.desk?.unitName ?? ''}
      />
    );
  if (value.procedureCode !== null && procedureQuery.isError)
    return <Failed error={procedureQuery.error} retry={() => procedureQuery.refetch()} />;
  if (value.procedureCode !== null) return <LoadingLines rows={2} />;
  return (
    <ProcedurePicker
      id={fieldIds.procedure}
      field={picker}
      recent={recentProcedures(officer.id)}
      onPick={form.pick}
      error={errors[fieldIds.procedure]}
    />
  );
}
