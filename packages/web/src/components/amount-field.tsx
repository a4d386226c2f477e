import { NumberInput, type NumberInputProps } from '@mantine/core';
import { useLocale } from '../lib/locale.tsx';

type Props = Omit<NumberInputProps, 'value' | 'onChange'> & {
  value: number | null;
  onChange: (amount: number | null) => void;
};

/** Whole đồng, grouped while they are typed. */
export function AmountField({ value, onChange, ...rest }: Props) {
  const { locale } = useLocale();
  return (
    <NumberInput
      {...rest}
      value={value ?? ''}
      onChange={(next) =>
        onChange(typeof next === 'number' ? next : next === '' ? null : Number(next))
      }
      min={0}
      max={999_999_999_999}
      allowDecimal={false}
      allowNegative={false}
      thousandSeparator={locale === 'vi' ? '.' : ','}
      decimalSeparator={locale === 'vi' ? ',' : '.'}
      hideControls
      rightSection={<span className="soft">đ</span>}
    />
  );
}
