import type { HeldRole, ManagedOfficer, NewRole, RoleEnding } from '@motcua/contract/officers.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { useCallback, useState } from 'react';
import { DateField } from '../../components/date-field.tsx';
import { useApi } from '../../lib/api-context.tsx';
import { todayInVietnam } from '../../lib/format.ts';
import { useMessages } from '../../lib/locale.tsx';
import { fieldErrorsOf } from '../../lib/problem.ts';
import { useSubmit } from '../../lib/use-submit.ts';
import { OfficerActForm } from './act-form.tsx';
import styles from './officers.module.css';
import { endRole, giveRole } from './queries.ts';
import { RoleFields } from './role-fields.tsx';
import { emptyRole, type PickedPlace, type RoleValues, roleBody } from './role-values.ts';

interface Props {
  officer: ManagedOfficer;
  onDone: () => void;
  onCancel: () => void;
}

export function GiveRoleForm({
  officer,
  home,
  onDone,
  onCancel,
}: Props & { home: PickedPlace | null }) {
  const { officers, common } = useMessages();
  const api = useApi();
  const [values, setValues] = useState<RoleValues>(() => emptyRole(unitOf(officer) ?? home));
  const [tried, setTried] = useState(false);
  const change = useCallback(
    (next: Partial<RoleValues>) => setValues((before) => ({ ...before, ...next })),
    [],
  );
  const submit = useSubmit<NewRole, ManagedOfficer>({
    post: (body) => giveRole(api, officer.id, body),
    onDone,
  });
  const missing = {
    ...(tried && values.unit === null ? { unit: common.required } : {}),
    ...(tried && values.from === null ? { from: common.required } : {}),
  };
  return (
    <OfficerActForm
      explain={officers.explain.giveRole}
      submit={officers.giveRole}
      sending={submit.sending}
      error={submit.error}
      onCancel={onCancel}
      onSubmit={() => {
        setTried(true);
        const body = roleBody(values);
        if (body !== null) submit.send(body);
      }}
    >
      <RoleFields
        values={values}
        change={change}
        errors={{ ...missing, ...fieldErrorsOf(submit.error) }}
      />
    </OfficerActForm>
  );
}

export function EndRoleForm({ officer, held, onDone, onCancel }: Props & { held: HeldRole }) {
  const { officers, terms, common } = useMessages();
  const api = useApi();
  const [on, setOn] = useState<PlainDate | null>(todayInVietnam());
  const submit = useSubmit<RoleEnding, ManagedOfficer>({
    post: (body) => endRole(api, officer.id, body),
    onDone,
  });
  return (
    <OfficerActForm
      explain={officers.explain.endRole}
      submit={officers.endRole}
      sending={submit.sending}
      error={submit.error}
      onCancel={onCancel}
      onSubmit={() => on !== null && submit.send({ roleId: held.id, on })}
    >
      <p className={styles.matter}>
        {terms.role[held.role]}, {held.unitName}
      </p>
      <DateField
        id="on"
        className={styles.half}
        label={officers.field.on}
        value={on}
        error={on === null ? common.required : undefined}
        onChange={setOn}
        data-autofocus
      />
    </OfficerActForm>
  );
}

/** A further role is most often at the unit of the first. */
function unitOf({ roles: [first] }: ManagedOfficer): PickedPlace | null {
  return first === undefined ? null : { id: first.unitId, name: first.unitName };
}
