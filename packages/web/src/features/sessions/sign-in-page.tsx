import { PageTitle } from '../../components/page-title.tsx';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Icon } from '../../components/icons.tsx';
import { sentenceOf } from '../../components/states.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { statusOf } from '../../lib/problem.ts';
import type { Messages } from '../../messages/desk.ts';
import { useSignIn } from './session.ts';
import styles from './sign-in-page.module.css';

export function SignInPage() {
  const { locale, setLocale, messages } = useLocale();
  const { session, shell } = messages;
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useSignIn();
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <p className={styles.product}>{shell.product}</p>
        <PageTitle>{session.title}</PageTitle>
        <p className="soft">{session.lead}</p>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            signIn.mutate({ username: username.trim(), password });
          }}
        >
          {signIn.error && (
            <p role="alert" className={styles.error}>
              <Icon name="alert" />
              <span>{signInSentence(signIn.error, messages)}</span>
            </p>
          )}
          <TextInput
            label={session.username}
            value={username}
            onChange={(event) => setUsername(event.currentTarget.value)}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            withAsterisk={false}
            data-autofocus
            autoFocus
          />
          <PasswordInput
            label={session.password}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            autoComplete="current-password"
            required
            withAsterisk={false}
            visibilityToggleButtonProps={{ 'aria-label': session.showPassword }}
          />
          <Button type="submit" loading={signIn.isPending} fullWidth>
            {session.submit}
          </Button>
        </form>
        <footer className={styles.foot}>
          <span>
            {session.citizens} <a href="/">{shell.publicPortal.toLowerCase()}</a>
          </span>
          <button
            type="button"
            lang={locale === 'vi' ? 'en' : 'vi'}
            className={styles.language}
            onClick={() => setLocale(locale === 'vi' ? 'en' : 'vi')}
          >
            {shell.switchLanguage}
          </button>
        </footer>
      </div>
    </main>
  );
}

/** A wrong password has one sentence that does not tell which of the two was wrong. */
export function signInSentence(error: unknown, messages: Messages): string {
  return statusOf(error) === 401 ? messages.session.wrong : sentenceOf(error, messages.common);
}
