import { Button } from '@mantine/core';
import type { RegisterDefinition } from '@motcua/domain/reform-register/definition.ts';
import { Icon } from '../../components/icons.tsx';
import { PrintButton } from '../../components/print-button.tsx';
import { queryText } from '../../lib/api.ts';
import { useLocale } from '../../lib/locale.tsx';
import { pathOf } from './queries.ts';
import type { RegisterSearch } from './register-search.ts';
import styles from './registers.module.css';

interface Props {
  definition: RegisterDefinition;
  search: RegisterSearch;
  /** Null for those who may not write. */
  onImport: (() => void) | null;
}

/** Papers to sign, tables out and in, of the units and days that are looked at. */
export function RegisterTools({ definition, search, onImport }: Props) {
  const { locale, messages } = useLocale();
  const { reformRegisters: words } = messages;
  const { unit, from, to } = search;
  const link = (path: string, extra = {}) =>
    `/api/v1${pathOf(definition.code)}/${path}${queryText({ unit, from, to, ...extra })}`;
  return (
    <div className={`${styles.tools} no-print`}>
      {(definition.papers ?? []).map((paper) => (
        <Button
          key={paper.code}
          variant="default"
          component="a"
          href={link(`papers/${paper.code}.pdf`)}
          target="_blank"
          leftSection={<Icon name="print" size={16} />}
        >
          {words.print}: {sentenceCase(paper.title[locale])}
        </Button>
      ))}
      {(definition.papers ?? []).length === 0 && <PrintButton />}
      <Button variant="default" component="a" href={link('entries.xlsx')} download>
        {words.xlsx}
      </Button>
      <Button variant="default" component="a" href={link('entries.csv', { bom: '1' })} download>
        {words.csv}
      </Button>
      {onImport !== null && (
        <Button variant="default" aria-haspopup="dialog" onClick={onImport}>
          {words.import}
        </Button>
      )}
    </div>
  );
}

/** Titles of papers are in capitals; on a button they would shout. */
function sentenceCase(title: string): string {
  return title.charAt(0) + title.slice(1).toLocaleLowerCase('vi');
}
