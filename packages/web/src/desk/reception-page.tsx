import { Forbidden } from '../components/states.tsx';
import { AnsweredPanel } from '../features/reception/answered-panel.tsx';
import { holds, useOfficer } from '../features/sessions/officer.tsx';
import { ReceptionFormPage } from './reception/reception-form-page.tsx';
import { useReceptionForm } from './reception/use-reception-form.ts';

export function ReceptionPage() {
  const officer = useOfficer();
  const form = useReceptionForm();
  if (!holds(officer, 'desk_clerk', 'postal_clerk')) return <Forbidden page />;
  const { answered } = form;
  if (answered === null) return <ReceptionFormPage form={form} />;
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
