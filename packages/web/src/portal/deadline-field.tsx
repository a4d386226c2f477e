import type { DeadlineForm, DeadlineFormQuery } from '@motcua/contract/portal.ts';
import { Icon } from '../components/icons.tsx';
import { useView } from './view.ts';

export interface FieldProps {
  page: DeadlineForm;
  name: keyof DeadlineFormQuery;
  label: string;
  hint?: string;
}

export function Field({ page, name, label, hint }: FieldProps) {
  const { words } = useView();
  const problem = page.problems.find(({ field }) => field === name);
  const described = [hint && `${name}-hint`, problem && `${name}-problem`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {hint && (
        <span id={`${name}-hint`} className="soft hint">
          {hint}
        </span>
      )}
      {problem && (
        <span id={`${name}-problem`} className="field-problem">
          <Icon name="alert" /> {words.deadline.problems[problem.code]}
        </span>
      )}
      <input
        id={name}
        name={name}
        defaultValue={page.form[name]}
        autoComplete="off"
        inputMode={name === 'value' ? 'decimal' : undefined}
        aria-describedby={described || undefined}
        aria-invalid={problem ? true : undefined}
      />
    </div>
  );
}
