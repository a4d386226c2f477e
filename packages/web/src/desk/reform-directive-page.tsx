import { Button } from '@mantine/core';
import { type DirectiveDetails, directiveDetailsSchema } from '@motcua/contract/directives.ts';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Icon } from '../components/icons.tsx';
import { useNotify } from '../components/notify.ts';
import { PageTitle } from '../components/page-title.tsx';
import { Panel } from '../components/panel.tsx';
import { Failed, LoadingLines, Notice } from '../components/states.tsx';
import { DirectiveForm } from '../features/plans/directives/directive-form.tsx';
import { DirectiveTaskForm } from '../features/plans/directives/directive-task-form.tsx';
import { useDirective } from '../features/plans/directives/queries.ts';
import { PapersOf } from '../features/plans/papers-of.tsx';
import styles from '../features/plans/plans.module.css';
import { TaskTable } from '../features/plans/task-table.tsx';
import { useLocale } from '../lib/locale.tsx';
import page from './page.module.css';
import { ReformNav } from './reform-nav.tsx';

const route = getRouteApi('/reform/directives/$id');

/** One directive: its file, and the tasks that it led to. */
export function ReformDirectivePage() {
  const { id } = route.useParams();
  const directive = useDirective(id);
  if (directive.isError)
    return <Failed error={directive.error} retry={() => directive.refetch()} page />;
  if (directive.data === undefined) return <LoadingLines rows={8} />;
  return <Directive directive={directive.data} />;
}

function Directive({ directive }: { directive: DirectiveDetails }) {
  const { messages, formats } = useLocale();
  const words = messages.directives;
  const notify = useNotify();
  const [doing, setDoing] = useState<'edit' | 'task' | null>(null);
  const finish = (sentence: string) => {
    setDoing(null);
    notify(sentence);
  };
  return (
    <>
      <header className={page.head}>
        <Link to="/reform/directives" search={{}} className={`${styles.back} no-print`}>
          <Icon name="left" size={16} /> {words.back}
        </Link>
        <PageTitle>{directive.number}</PageTitle>
        <p className="soft">
          {words.issuedBy(directive.unit.name, formats.date(directive.issuedOn))},{' '}
          {messages.plans.signedBy(directive.signer)}
        </p>
      </header>
      <ReformNav />
      <div className={styles.stack}>
        <Panel>
          <p className={styles.sentence}>{directive.abstract}</p>
          {directive.mayEdit && (
            <div className={`${styles.buttons} no-print`}>
              <Button onClick={() => setDoing('task')}>{words.addTask}</Button>
              <Button variant="default" onClick={() => setDoing('edit')}>
                {messages.plans.acts.edit}
              </Button>
            </div>
          )}
        </Panel>
        <Panel flush id="tasks" title={words.taskList}>
          {directive.taskList.length === 0 ? (
            <Notice icon="list" title={words.noTasks} />
          ) : (
            <TaskTable tasks={directive.taskList} label={words.taskList} withCause />
          )}
        </Panel>
        <Panel id="file" title={words.file}>
          <PapersOf
            path={`/directives/${directive.id}`}
            schema={directiveDetailsSchema}
            subject={directive.number}
            unit={directive.unit.code ?? directive.unit.id}
            value={directive.evidenceList}
            mayChange={directive.mayEdit}
            emptyText={words.noFile}
          />
        </Panel>
      </div>
      {doing === 'task' && (
        <DirectiveTaskForm
          directive={directive}
          onClose={() => setDoing(null)}
          onDone={() => finish(messages.plans.taskForm.done)}
        />
      )}
      {doing === 'edit' && (
        <DirectiveForm
          directive={directive}
          onClose={() => setDoing(null)}
          onDone={() => finish(words.form.done)}
        />
      )}
    </>
  );
}
