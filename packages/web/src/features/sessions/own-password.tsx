import { Button, Modal, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { useNotify } from '../../components/notify.ts';
import { useApi } from '../../lib/api-context.tsx';
import { useMessages } from '../../lib/locale.tsx';
import { useOfficer } from './officer.tsx';
import { useSignIn } from './session.ts';

/** The password that was handed over belongs to the officer alone once it is changed here. */
export function OwnPassword({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { session, common } = useMessages();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={session.changePassword}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {opened && <PasswordForm onClose={onClose} />}
    </Modal>
  );
}

function PasswordForm({ onClose }: { onClose: () => void }) {
  const { session, common } = useMessages();
  const { username } = useOfficer();
  const notify = useNotify();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useChangePassword(() => {
    onClose();
    notify(session.passwordChanged);
  });
  const field = {
    required: true,
    withAsterisk: false,
    visibilityToggleButtonProps: { 'aria-label': session.showPassword },
  };
  return (
    <form
      style={{ display: 'grid', gap: 16 }}
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ username, current, next });
      }}
    >
      <p style={{ margin: 0 }}>{session.changeExplain}</p>
      <ErrorSummary error={change.error ?? undefined} />
      <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
      <PasswordInput
        {...field}
        label={session.currentPassword}
        value={current}
        autoComplete="current-password"
        onChange={(event) => setCurrent(event.currentTarget.value)}
        data-autofocus
      />
      <PasswordInput
        {...field}
        label={session.nextPassword}
        description={session.nextHint}
        value={next}
        autoComplete="new-password"
        onChange={(event) => setNext(event.currentTarget.value)}
      />
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        <Button type="submit" loading={change.isPending}>
          {session.changePassword}
        </Button>
        <Button variant="default" onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}

/** Every session ends with the old password, this one too: it is opened again at once with the new one. */
function useChangePassword(onDone: () => void) {
  const api = useApi();
  const signIn = useSignIn();
  return useMutation({
    mutationFn: async (asked: { username: string; current: string; next: string }) => {
      const { username, current, next } = asked;
      await api.replace('/sessions/current/password', { current, next });
      await signIn.mutateAsync({ username, password: next });
    },
    onSuccess: onDone,
  });
}
