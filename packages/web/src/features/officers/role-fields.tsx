import { NativeSelect } from '@mantine/core';
import { isRole, ROLES } from '@motcua/domain/shared/role.ts';
import { useEffect } from 'react';
import { DateField } from '../../components/date-field.tsx';
import { UnitField } from '../../components/unit-field.tsx';
import { useMessages } from '../../lib/locale.tsx';
import styles from './officers.module.css';
import { useDesks } from './queries.ts';
import { type RoleValues, receives } from './role-values.ts';

interface Props {
  values: RoleValues;
  change: (next: Partial<RoleValues>) => void;
  errors: Record<string, string>;
}

/** A role at a unit for a period; the desk is asked where there is a choice. */
export function RoleFields({ values, change, errors }: Props) {
  const { officers, terms, common } = useMessages();
  const { field } = officers;
  const { role, unit, deskId, from, to } = values;
  const desks = useDesks(receives(role) ? (unit?.id ?? '') : '').data ?? [];
  const several = receives(role) && desks.length > 1;
  const first = desks[0]?.id ?? '';
  useEffect(() => {
    if (several && deskId === '') change({ deskId: first });
  }, [several, deskId, first, change]);
  return (
    <>
      <NativeSelect
        id="role"
        className={styles.half}
        label={field.role}
        value={role}
        data={ROLES.map((value) => ({ value, label: terms.role[value] }))}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (isRole(value)) change({ role: value });
        }}
      />
      <UnitField
        key={unit?.id ?? ''}
        id="unit"
        className={styles.half}
        label={field.unit}
        name={unit?.name ?? ''}
        error={errors['unit']}
        onPick={({ id, name }) => change({ unit: { id, name }, deskId: '' })}
      />
      {several && (
        <NativeSelect
          id="desk"
          label={field.desk}
          value={deskId}
          data={desks.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => change({ deskId: event.currentTarget.value })}
        />
      )}
      <DateField
        id="from"
        className={styles.half}
        label={field.from}
        value={from}
        error={errors['from']}
        onChange={(day) => change({ from: day })}
      />
      <DateField
        id="to"
        className={styles.half}
        label={`${field.to} ${common.optionalMark}`}
        value={to}
        error={errors['to']}
        onChange={(day) => change({ to: day })}
      />
      {role === 'head' && <p className={styles.note}>{officers.explain.head}</p>}
    </>
  );
}
