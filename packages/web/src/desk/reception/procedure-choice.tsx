import { type RefObject, useEffect, useRef } from 'react';
import { Failed, LoadingLines } from '../../components/states.tsx';
import { ProcedurePicker } from '../../features/procedures/procedure-picker.tsx';
import { lastOverride, recentProcedures } from '../../features/procedures/recent.ts';
import { fieldIds } from '../../features/reception/check.ts';
import { ChosenProcedure } from '../../features/reception/procedure-section.tsx';
import { useOfficer } from '../../features/sessions/officer.tsx';
import { useMessages } from '../../lib/locale.tsx';
import type { ReceptionForm } from './use-reception-form.ts';

/** First the search, then what was chosen and what it asks before it can be received. */
export function ProcedureChoice({
  form,
  picker,
  onDrop,
}: {
  form: ReceptionForm;
  picker: RefObject<HTMLInputElement | null>;
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

/** The field that was searched in is gone once a procedure is chosen: the cursor goes on to what it asks first. */
export function useFocusAfterChoice(procedure: ReceptionForm['procedure']) {
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
