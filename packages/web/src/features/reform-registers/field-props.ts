import type { EntryValue, RegisterField } from '@motcua/domain/reform-register/definition.ts';

/** What any field of a form is given. */
export interface ValueFieldProps {
  field: RegisterField;
  value: EntryValue | undefined;
  onChange: (value: EntryValue | undefined) => void;
  error: string | undefined;
  /** Names behind the ids that stand in the form. */
  names: Readonly<Record<string, string>>;
  onName: (id: string, name: string) => void;
  /** The unit that keeps the entry: its officers are offered. */
  unit: string;
  needed: boolean;
}
