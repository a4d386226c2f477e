import { Pill } from '@mantine/core';
import { UnitField } from '../../components/unit-field.tsx';
import { useMessages } from '../../lib/locale.tsx';
import styles from './plans.module.css';

export interface NamedUnit {
  id: string;
  name: string;
}

/** Co-operating units, chosen one after another. */
export function PartnersField({
  value,
  onChange,
}: {
  value: readonly NamedUnit[];
  onChange: (units: NamedUnit[]) => void;
}) {
  const { taskForm: words } = useMessages().plans;
  return (
    <div className={styles.form}>
      <UnitField
        key={value.length}
        label={words.partners}
        name=""
        onPick={({ id, name }) =>
          onChange([...value.filter((unit) => unit.id !== id), { id, name }])
        }
      />
      {value.length > 0 && (
        <Pill.Group>
          {value.map((unit) => (
            <Pill
              key={unit.id}
              size="md"
              withRemoveButton
              removeButtonProps={{ 'aria-label': words.removePartner(unit.name), tabIndex: 0 }}
              onRemove={() => onChange(value.filter(({ id }) => id !== unit.id))}
            >
              {unit.name}
            </Pill>
          ))}
        </Pill.Group>
      )}
    </div>
  );
}
