import type { DirectiveView } from '@motcua/contract/directives.ts';
import { useState } from 'react';
import { useMessages } from '../../../lib/locale.tsx';
import { DialogForm } from '../dialog-form.tsx';
import { bodyOf, emptyDraft } from '../task-draft.ts';
import { TaskFields } from '../task-form.tsx';
import { useOpenDirectiveTask } from './queries.ts';

/** Opens a task that a directive asks for. */
export function DirectiveTaskForm(props: {
  directive: DirectiveView;
  onDone: () => void;
  onClose: () => void;
}) {
  const { plans, directives } = useMessages();
  const [draft, setDraft] = useState(() => emptyDraft('', ''));
  const open = useOpenDirectiveTask(props.directive.id, props.onDone);
  return (
    <DialogForm
      title={directives.addTask}
      submit={plans.taskForm.submit}
      sending={open.sending}
      error={open.error}
      onClose={props.onClose}
      onSubmit={() => {
        const body = bodyOf(draft);
        if (body === null) return;
        const { number: _, field: __, weight: ___, ...told } = body;
        open.send(told);
      }}
    >
      <TaskFields draft={draft} onChange={setDraft} />
    </DialogForm>
  );
}
