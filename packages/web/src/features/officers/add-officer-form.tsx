import { TextInput } from '@mantine/core';
import type { NewOfficer, OfficerWithPassword } from '@motcua/contract/officers.ts';
import { useCallback, useState } from 'react';
import { UnitField } from '../../components/unit-field.tsx';
import { useApi } from '../../lib/api-context.tsx';
import { useMessages } from '../../lib/locale.tsx';
import { fieldErrorsOf } from '../../lib/problem.ts';
import { useSubmit } from '../../lib/use-submit.ts';
import { OfficerActForm } from './act-form.tsx';
import styles from './officers.module.css';
import { addOfficer } from './queries.ts';
import { RoleFields } from './role-fields.tsx';
import { emptyRole, type PickedPlace, type RoleValues, roleBody } from './role-values.ts';

interface Props {
  home: PickedPlace | null;
  onDone: (added: OfficerWithPassword) => void;
  onCancel: () => void;
}

const TEXTS = ['name', 'title', 'phone', 'email', 'username'] as const;
type TextName = (typeof TEXTS)[number];
const needed: ReadonlySet<TextName> = new Set(['name', 'username']);

/** One form from the name to the desk; the password comes with the answer. */
export function AddOfficerForm({ home, onDone, onCancel }: Props) {
  const { officers, common } = useMessages();
  const api = useApi();
  const [texts, setTexts] = useState<Partial<Record<TextName, string>>>({});
  const [role, setRole] = useState<RoleValues>(() => emptyRole(home));
  const [employer, setEmployer] = useState<PickedPlace | null>(null);
  const [tried, setTried] = useState(false);
  const changeRole = useCallback(
    (next: Partial<RoleValues>) => setRole((before) => ({ ...before, ...next })),
    [],
  );
  const submit = useSubmit<NewOfficer, OfficerWithPassword>({
    post: (body) => addOfficer(api, body),
    onDone,
  });
  const errors = { ...(tried ? missingOf() : {}), ...fieldErrorsOf(submit.error) };

  function missingOf(): Record<string, string> {
    const absent = [...needed].filter((name) => !texts[name]?.trim()) as string[];
    if (role.unit === null) absent.push('unit');
    if (role.from === null) absent.push('from');
    return Object.fromEntries(absent.map((name) => [name, common.required]));
  }

  function send() {
    setTried(true);
    const given = roleBody(role);
    if (given === null || Object.keys(missingOf()).length > 0) return;
    const filled = TEXTS.flatMap((name) => {
      const text = texts[name]?.trim() ?? '';
      return text === '' ? [] : [[name, text] as const];
    });
    submit.send({
      ...{ name: '', username: '', ...Object.fromEntries(filled) },
      ...(role.role === 'postal_clerk' && employer !== null ? { employer: employer.id } : {}),
      roles: [given],
    });
  }

  const labels: Record<string, string> = officers.field;
  return (
    <OfficerActForm
      explain={officers.explain.add}
      submit={officers.add}
      sending={submit.sending}
      error={submit.error}
      missing={Object.entries(tried ? missingOf() : {}).map(([id, message]) => ({
        id,
        message: `${labels[id]}: ${message}`,
      }))}
      onSubmit={send}
      onCancel={onCancel}
    >
      {TEXTS.map((name) => (
        <TextInput
          key={name}
          id={name}
          className={name === 'name' ? undefined : styles.half}
          label={needed.has(name) ? labels[name] : `${labels[name]} ${common.optionalMark}`}
          description={name === 'username' ? officers.field.usernameHint : undefined}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={texts[name] ?? ''}
          error={errors[name]}
          autoComplete="off"
          autoCapitalize={name === 'name' ? 'words' : 'none'}
          spellCheck={false}
          data-autofocus={name === 'name' || undefined}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setTexts((before) => ({ ...before, [name]: value }));
          }}
        />
      ))}
      <RoleFields values={role} change={changeRole} errors={errors} />
      {role.role === 'postal_clerk' && (
        <div>
          <UnitField
            key={employer?.id ?? ''}
            id="employer"
            label={`${officers.field.employer} ${common.optionalMark}`}
            name={employer?.name ?? ''}
            error={errors['employer']}
            onPick={({ id, name }) => setEmployer({ id, name })}
          />
          <p className={styles.note}>{officers.field.employerHint}</p>
        </div>
      )}
    </OfficerActForm>
  );
}
