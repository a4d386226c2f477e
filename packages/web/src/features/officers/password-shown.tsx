import { Button, TextInput } from '@mantine/core';
import type { OfficerWithPassword } from '@motcua/contract/officers.ts';
import { useRef, useState } from 'react';
import { Icon } from '../../components/icons.tsx';
import { useMessages } from '../../lib/locale.tsx';
import styles from './officers.module.css';

/** The one time that a generated password is seen. */
export function PasswordShown({
  given: { officer, generatedPassword },
  onClose,
}: {
  given: OfficerWithPassword;
  onClose: () => void;
}) {
  const { password: words } = useMessages().officers;
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  return (
    <div className={styles.form}>
      <p className={styles.warning}>{words.once}</p>
      <p className={styles.matter}>
        {words.username}: <strong>{officer.account?.username}</strong>
      </p>
      <TextInput
        ref={field}
        id="generated-password"
        label={words.label}
        readOnly
        value={generatedPassword ?? ''}
        classNames={{ input: styles.password ?? '' }}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className={styles.buttons}>
        <Button
          data-autofocus
          leftSection={<Icon name={copied ? 'check' : 'file'} />}
          onClick={async () => setCopied(await copy(field.current))}
        >
          {copied ? words.copied : words.copy}
        </Button>
        <Button variant="default" onClick={onClose}>
          {words.finish}
        </Button>
        <span className="unseen" role="status">
          {copied ? words.copied : ''}
        </span>
      </div>
    </div>
  );
}

/** Browsers hide the clipboard on plain http addresses of an office network; the old way still works there. */
async function copy(field: HTMLInputElement | null): Promise<boolean> {
  if (field === null) return false;
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.select();
    return document.execCommand('copy');
  }
}
