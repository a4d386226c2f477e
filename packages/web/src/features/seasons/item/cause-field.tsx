import { NativeSelect } from '@mantine/core';
import { useLocale } from '../../../lib/locale.tsx';
import { useCauses } from '../queries.ts';

/** Why points are lost, by the list that results are grouped by. */
export function CauseField(props: { value: string; onChange: (cause: string) => void }) {
  const { locale, messages } = useLocale();
  const { common, seasons: words } = messages;
  const causes = useCauses();
  return (
    <NativeSelect
      label={`${words.self.cause} ${common.optionalMark}`}
      value={props.value}
      data={[
        { value: '', label: words.self.noCause },
        ...(causes.data?.items ?? []).map(({ code, name }) => ({
          value: code,
          label: name[locale],
        })),
      ]}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}
