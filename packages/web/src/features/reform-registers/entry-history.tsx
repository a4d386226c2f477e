import type { RegisterEntryDetails } from '@motcua/contract/register-entries.ts';
import { fieldOf, type RegisterDefinition } from '@motcua/domain/reform-register/definition.ts';
import { isInstant } from '@motcua/domain/shared/instant.ts';
import { useLocale } from '../../lib/locale.tsx';
import styles from './registers.module.css';
import { valueWords } from './value-words.ts';

/** Every act on an entry, the newest first; nothing is ever taken away. */
export function EntryHistory({
  definition,
  entry,
}: {
  definition: RegisterDefinition;
  entry: RegisterEntryDetails;
}) {
  const { locale, messages, formats } = useLocale();
  const { reformRegisters: words } = messages;
  const reader = { locale, formats, words, names: entry.names };
  return (
    <details className={styles.history}>
      <summary>{words.history}</summary>
      <ol>
        {entry.history.map((event) => (
          <li key={event.revision}>
            <span className="figures">
              {isInstant(event.at) ? formats.moment(event.at) : event.at}
            </span>
            : {event.by} {words.events[event.what]}
            {event.reason !== null && ` (${event.reason})`}
            {event.what !== 'entered' && event.changes.length > 0 && (
              <ul>
                {event.changes.map(({ field: code, before, after }) => {
                  const field = fieldOf(definition, code);
                  if (field === undefined) return null;
                  const text = (value: typeof before) =>
                    valueWords(field, value, reader) || words.emptyValue;
                  return (
                    <li key={code}>
                      {words.changed(field.name[locale], text(before), text(after))}
                    </li>
                  );
                })}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
