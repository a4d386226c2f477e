import { Button, Checkbox } from '@mantine/core';
import type { PostingCheckView, PostingMatrix } from '@motcua/contract/posting-checks.ts';
import { POSTING_FORMS, type PostingForm } from '@motcua/domain/procedure-review/posting.ts';
import { Icon } from '../../components/icons.tsx';
import { useLocale } from '../../lib/locale.tsx';
import styles from './reviews.module.css';

interface Props {
  items: PostingMatrix['items'];
  selected: ReadonlySet<string>;
  onSelect: (code: string, isSelected: boolean) => void;
  onCheck: (form: PostingForm, code: string) => void;
}

/** One card for each procedure, both forms on it: a telephone before the board shows it as well as a desk does. */
export function PostingCards({ items, selected, onSelect, onCheck }: Props) {
  const { posting: words } = useLocale().messages;
  return (
    <ul className={styles.cards}>
      {items.map(({ procedureCode: code, procedureName, field, ...checks }) => (
        <li key={code} className={styles.card}>
          <div className={styles.cardHead}>
            <Checkbox
              aria-label={words.select(procedureName)}
              checked={selected.has(code)}
              onChange={(event) => onSelect(code, event.currentTarget.checked)}
            />
            <span>
              {procedureName}{' '}
              <span className="soft">
                {code}, {field}
              </span>
            </span>
          </div>
          <div className={styles.forms}>
            {POSTING_FORMS.map((form) => (
              <div key={form} className={styles.formLine}>
                <span className="soft">{words.forms[form]}:</span>
                <CheckLine check={checks[form]} />
                <Button
                  className="no-print"
                  variant="default"
                  size="compact-md"
                  aria-label={words.check(words.forms[form], procedureName)}
                  onClick={() => onCheck(form, code)}
                >
                  {words.checkShort}
                </Button>
              </div>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

function CheckLine({ check }: { check: PostingCheckView | null }) {
  const { messages, formats } = useLocale();
  const words = messages.posting;
  if (check === null) return <span className="soft">{words.state.never}</span>;
  const { found, checkedOn, by, evidence, url } = check;
  const proof = evidence === null ? url : `/api/v1/evidence/${evidence.id}/file`;
  return (
    <>
      <strong className={found ? styles.good : styles.late}>
        <Icon name={found ? 'check' : 'alert'} size={16} />{' '}
        {found ? words.state.posted : words.state.missing}
      </strong>
      <span className="soft">{words.on(formats.date(checkedOn), by)}</span>
      {proof !== null && (
        <a href={proof} target="_blank" rel="noreferrer">
          {words.proof}
        </a>
      )}
    </>
  );
}
