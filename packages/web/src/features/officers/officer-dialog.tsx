import { Modal } from '@mantine/core';
import type { HeldRole, ManagedOfficer, OfficerWithPassword } from '@motcua/contract/officers.ts';
import { useNotify } from '../../components/notify.ts';
import { useMessages } from '../../lib/locale.tsx';
import type { Messages } from '../../messages/desk.ts';
import { CloseAccountForm, NewPasswordForm } from './account-forms.tsx';
import { AddOfficerForm } from './add-officer-form.tsx';
import { PasswordShown } from './password-shown.tsx';
import { EndRoleForm, GiveRoleForm } from './role-forms.tsx';
import type { PickedPlace } from './role-values.ts';

/** What the page is doing; one thing at a time. */
export type OfficerAct =
  | { kind: 'add' }
  | { kind: 'giveRole' | 'newPassword' | 'close'; officer: ManagedOfficer }
  | { kind: 'endRole'; officer: ManagedOfficer; held: HeldRole }
  | { kind: 'password'; given: OfficerWithPassword };

interface Props {
  act: OfficerAct | null;
  /** The unit of the administrator, where most new officers work. */
  home: PickedPlace | null;
  onAct: (act: OfficerAct | null) => void;
  onChanged: () => void;
}

export function OfficerDialog({ act, home, onAct, onChanged }: Props) {
  const { officers, common } = useMessages();
  return (
    <Modal
      opened={act !== null}
      onClose={() => onAct(null)}
      title={act === null ? '' : titleOf(act, officers)}
      size="lg"
      // A click beside the sheet must not lose what is typed, nor the only sight of a password.
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {act !== null && (
        <Form key={act.kind} act={act} home={home} onAct={onAct} onChanged={onChanged} />
      )}
    </Modal>
  );
}

function Form({ act, home, onAct, onChanged }: Props & { act: OfficerAct }) {
  const { done } = useMessages().officers;
  const notify = useNotify();
  const onCancel = () => onAct(null);
  const finish = (sentence: string) => () => {
    onChanged();
    onAct(null);
    notify(sentence);
  };
  const show = (given: OfficerWithPassword) => {
    onChanged();
    onAct({ kind: 'password', given });
  };
  switch (act.kind) {
    case 'add':
      return <AddOfficerForm home={home} onDone={show} onCancel={onCancel} />;
    case 'password':
      return <PasswordShown given={act.given} onClose={onCancel} />;
    case 'newPassword':
      return <NewPasswordForm officer={act.officer} onDone={show} onCancel={onCancel} />;
    case 'giveRole': {
      const { officer } = act;
      const onDone = finish(done.role(officer.name));
      return <GiveRoleForm officer={officer} home={home} onDone={onDone} onCancel={onCancel} />;
    }
    case 'endRole': {
      const { officer, held } = act;
      const onDone = finish(done.ended(officer.name));
      return <EndRoleForm officer={officer} held={held} onDone={onDone} onCancel={onCancel} />;
    }
    case 'close': {
      const { officer } = act;
      const onDone = finish(done.closed(officer.name));
      return <CloseAccountForm officer={officer} onDone={onDone} onCancel={onCancel} />;
    }
    default:
      return act satisfies never;
  }
}

function titleOf(act: OfficerAct, words: Messages['officers']): string {
  if (act.kind === 'add') return words.add;
  if (act.kind === 'password') return words.password.title(act.given.officer.name);
  const reopens = act.kind === 'newPassword' && act.officer.account?.disabled === true;
  return `${words[reopens ? 'reopen' : act.kind]}: ${act.officer.name}`;
}
