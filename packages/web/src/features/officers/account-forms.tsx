import type { ManagedOfficer, OfficerWithPassword } from '@motcua/contract/officers.ts';
import { useApi } from '../../lib/api-context.tsx';
import { useMessages } from '../../lib/locale.tsx';
import { useSubmit } from '../../lib/use-submit.ts';
import { OfficerActForm } from './act-form.tsx';
import { closeAccount, renewPassword } from './queries.ts';

interface Props {
  officer: ManagedOfficer;
  onCancel: () => void;
}

/** For a closed account the same act opens it again, and says so. */
export function NewPasswordForm({
  officer,
  onDone,
  onCancel,
}: Props & { onDone: (renewed: OfficerWithPassword) => void }) {
  const { officers } = useMessages();
  const api = useApi();
  const submit = useSubmit<string, OfficerWithPassword>({
    post: (id) => renewPassword(api, id),
    onDone,
  });
  const act = officer.account?.disabled === true ? 'reopen' : 'newPassword';
  return (
    <OfficerActForm
      explain={officers.explain[act](officer.name)}
      submit={officers[act]}
      sending={submit.sending}
      error={submit.error}
      onCancel={onCancel}
      onSubmit={() => submit.send(officer.id)}
      danger
    />
  );
}

export function CloseAccountForm({ officer, onDone, onCancel }: Props & { onDone: () => void }) {
  const { officers } = useMessages();
  const api = useApi();
  const submit = useSubmit<string, ManagedOfficer>({
    post: (id) => closeAccount(api, id),
    onDone,
  });
  return (
    <OfficerActForm
      explain={officers.explain.close(officer.name)}
      submit={officers.close}
      sending={submit.sending}
      error={submit.error}
      onCancel={onCancel}
      onSubmit={() => submit.send(officer.id)}
      danger
    />
  );
}
