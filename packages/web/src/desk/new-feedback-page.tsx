import { PageTitle } from '../components/page-title.tsx';
import { Panel } from '../components/panel.tsx';
import { Forbidden } from '../components/states.tsx';
import { WriteForm } from '../features/feedback/write-form.tsx';
import { holds, useOfficer } from '../features/sessions/officer.tsx';
import { useMessages } from '../lib/locale.tsx';
import page from './page.module.css';

const writers = [
  ...(['desk_clerk', 'specialist', 'head', 'leader'] as const),
  ...(['document_clerk', 'reform_officer', 'procedure_controller'] as const),
];

/** Where an officer writes down what somebody says by telephone or at the desk. */
export function NewFeedbackPage() {
  const { feedback: words } = useMessages();
  const officer = useOfficer();
  if (!holds(officer, ...writers)) return <Forbidden page />;
  return (
    <>
      <header className={page.head}>
        <PageTitle>{words.writeTitle}</PageTitle>
        <p className="soft">{words.writeLead}</p>
      </header>
      <Panel>
        <WriteForm />
      </Panel>
    </>
  );
}
