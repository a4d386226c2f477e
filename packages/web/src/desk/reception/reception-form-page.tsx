import { PageTitle } from '../../components/page-title.tsx';
import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useRef } from 'react';
import { Panel } from '../../components/panel.tsx';
import { ApplicantSection } from '../../features/reception/applicant-section.tsx';
import { fieldIds } from '../../features/reception/check.ts';
import { checklistOf, missingDocuments, tickAll } from '../../features/reception/reception-body.ts';
import styles from '../../features/reception/reception.module.css';
import { useCardScanner } from '../../lib/card-scanner.ts';
import { enterMovesOn } from '../../lib/enter-moves-on.ts';
import { useMessages } from '../../lib/locale.tsx';
import { ChosenSections } from './chosen-sections.tsx';
import { ProcedureChoice, useFocusAfterChoice } from './procedure-choice.tsx';
import { ReceptionSide } from './reception-side.tsx';
import type { ReceptionForm } from './use-reception-form.ts';

/** One screen from the card to the slip; no field needs the mouse. */
export function ReceptionFormPage({ form }: { form: ReceptionForm }) {
  const { reception } = useMessages();
  const scan = useRef<HTMLInputElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const { value, change, procedure, errors } = form;
  const checklist = procedure === null ? [] : checklistOf(procedure, value.case);
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
        <PageTitle>{reception.title}</PageTitle>
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
        {procedure !== null && <ChosenSections form={form} procedure={procedure} />}
      </div>
      <ReceptionSide form={form} missing={missingDocuments(value, checklist)} />
    </form>
  );
}
