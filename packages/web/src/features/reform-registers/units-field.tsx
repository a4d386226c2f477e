import { UnitField } from '../../components/unit-field.tsx';
import { useLocale } from '../../lib/locale.tsx';
import styles from './registers.module.css';
import type { ValueFieldProps } from './field-props.ts';

/** Several units: those chosen stand above the field that adds one. */
export function UnitsField({ field, value, onChange, error, names, onName }: ValueFieldProps) {
  const { locale, messages } = useLocale();
  const { reformRegisters: words } = messages;
  const ids = typeof value === 'object' ? value : [];
  const set = (next: readonly string[]) => onChange(next.length === 0 ? undefined : next);
  return (
    <fieldset className={styles.units}>
      <legend>{field.name[locale]}</legend>
      {ids.length > 0 && (
        <ul>
          {ids.map((id) => (
            <li key={id}>
              <span>{names[id] ?? id}</span>
              <button
                type="button"
                aria-label={words.removeUnit(names[id] ?? id)}
                onClick={() => set(ids.filter((one) => one !== id))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <UnitField
        key={ids.length}
        id={field.code}
        label={words.addUnit}
        name=""
        error={error}
        onPick={({ id, name }) => {
          onName(id, name);
          if (!ids.includes(id)) set([...ids, id]);
        }}
      />
    </fieldset>
  );
}
