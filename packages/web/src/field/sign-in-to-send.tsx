import { Button, Modal, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useOfficer } from '../features/sessions/officer.tsx';
import { useSignIn } from '../features/sessions/session.ts';
import { signInSentence } from '../features/sessions/sign-in-page.tsx';
import { useMessages } from '../lib/locale.tsx';
import { useOffline } from '../lib/offline/offline-context.tsx';

/** May be put off: work goes on without a session, only the sending waits. */
export function SignInToSend({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const messages = useMessages();
  const officer = useOfficer();
  const { sync } = useOffline();
  const [password, setPassword] = useState('');
  const signIn = useSignIn(() => {
    setPassword('');
    onClose();
    void sync();
  });
  return (
    <Modal
      closeButtonProps={{ 'aria-label': messages.common.close }}
      opened={opened}
      onClose={onClose}
      title={messages.session.againTitle}
    >
      <form
        style={{ display: 'grid', gap: 16 }}
        onSubmit={(event) => {
          event.preventDefault();
          signIn.mutate({ username: officer.username, password });
        }}
      >
        <p style={{ margin: 0 }}>{messages.field.signInExplain}</p>
        <PasswordInput
          label={`${messages.session.password} (${officer.name})`}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={signIn.error ? signInSentence(signIn.error, messages) : undefined}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': messages.session.showPassword }}
          data-autofocus
        />
        <Button type="submit" loading={signIn.isPending}>
          {messages.field.signIn}
        </Button>
        <Button variant="default" onClick={onClose}>
          {messages.common.cancel}
        </Button>
      </form>
    </Modal>
  );
}
