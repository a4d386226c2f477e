import { NativeSelect, TextInput } from '@mantine/core';
import type { SheetItem } from '@motcua/contract/season-sheets.ts';
import { useLocale } from '../../../lib/locale.tsx';
import { kindOfFact } from './facts.ts';

interface Props {
  item: SheetItem;
  typed: Readonly<Record<string, string>>;
  wrong: readonly string[];
  onChange: (typed: Record<string, string>) => void;
}

/** The measures of a rule, each asked for as what it is: yes or no, a day, a number. */
export function FactFields({ item, typed, wrong, onChange }: Props) {
  const { locale, messages } = useLocale();
  const words = messages.seasons;
  return item.inputs.map((input, at) => {
    const { fact } = input;
    const kind = kindOfFact(item, input, at);
    const common = {
      id: at === 0 ? 'points' : undefined,
      label: input.name[locale],
      description:
        input.origin === 'counted' || input.origin === 'mixed'
          ? words.live.origins[input.origin]
          : undefined,
      error: wrong.includes(fact) ? words.self.wrongFact : undefined,
      value: typed[fact] ?? '',
      onChange: (event: { currentTarget: { value: string } }) =>
        onChange({ ...typed, [fact]: event.currentTarget.value }),
    };
    return kind === 'yes_no' ? (
      <NativeSelect
        key={fact}
        {...common}
        data={[
          { value: '', label: words.self.chooseOne },
          { value: 'yes', label: words.self.yes },
          { value: 'no', label: words.self.no },
        ]}
      />
    ) : (
      <TextInput
        key={fact}
        {...common}
        inputMode={kind === 'number' ? 'decimal' : kind === 'day' ? 'numeric' : 'text'}
        placeholder={kind === 'day' ? 'dd/mm/yyyy' : undefined}
      />
    );
  });
}
