import { Button, Modal, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '../../lib/locale.tsx';
import { useOfficer } from './officer.tsx';
import { useSignIn } from './session.ts';
import { signInSentence } from './sign-in-page.tsx';

/** Over whatever was being done: the page beneath stays as it is, and the waiting request goes on afterwards. */
export function SignInAgain({ opened, onDone }: { opened: boolean; onDone: () => void }) {
  const messages = useMessages();
  const officer = useOfficer();
  const [password, setPassword] = useState('');
  const signIn = useSignIn(() => {
    setPassword('');
    onDone();
  });
  return (
    <Modal
      opened={opened}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={messages.session.againTitle}
    >
      <form
        style={{ display: 'grid', gap: 16 }}
        onSubmit={(event) => {
          event.preventDefault();
          signIn.mutate({ username: officer.username, password });
        }}
      >
        <p style={{ margin: 0 }}>{messages.session.again}</p>
        <input
          type="text"
          name="username"
          autoComplete="username"
          value={officer.username}
          readOnly
          hidden
        />
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
          {messages.session.againSubmit}
        </Button>
      </form>
    </Modal>
  );
}
