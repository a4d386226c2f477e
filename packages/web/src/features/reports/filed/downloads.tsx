import { Button } from '@mantine/core';
import { Icon } from '../../../components/icons.tsx';
import { queryText } from '../../../lib/api.ts';
import { useMessages } from '../../../lib/locale.tsx';

interface Props {
  /** Address without its ending: `/reports/…/output`. */
  path: string;
  query?: Record<string, string | number | undefined>;
  formats?: readonly ('pdf' | 'xlsx' | 'csv' | 'json')[];
}

const all = ['pdf', 'xlsx', 'csv', 'json'] as const;

/** The same report as a file: the legal layout, a workbook that adds up, a table, and for machines. */
export function Downloads({ path, query = {}, formats = all }: Props) {
  const { reports, common } = useMessages();
  return (
    <>
      {formats.map((format) => (
        <Button
          key={format}
          variant="default"
          component="a"
          href={`/api/v1${path}.${format}${queryText({ ...query, ...(format === 'csv' ? { bom: '1' } : {}) })}`}
          aria-label={reports.download(format.toUpperCase())}
          {...(format === 'pdf' ? { target: '_blank', rel: 'noreferrer' } : { download: true })}
        >
          {format.toUpperCase()}
        </Button>
      ))}
      <Button variant="default" leftSection={<Icon name="print" />} onClick={() => window.print()}>
        {common.print}
      </Button>
    </>
  );
}
