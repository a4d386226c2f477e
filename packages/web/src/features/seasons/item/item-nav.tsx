import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import type { Sheet, SheetItem } from '@motcua/contract/season-sheets.ts';
import { Icon } from '../../../components/icons.tsx';
import { useMessages } from '../../../lib/locale.tsx';
import { usesSingleKeys } from '../../../lib/single-keys.ts';
import { nextToDo } from '../sheet/progress.ts';
import styles from './item.module.css';

interface Props {
  sheet: Sheet;
  item: SheetItem;
  onGo: (code: string) => void;
}

/** From criterion to criterion, by button and by key. */
export function ItemNav({ sheet, item, onGo }: Props) {
  const { seasons: words } = useMessages();
  const at = sheet.items.findIndex(({ code }) => code === item.code);
  const previous = sheet.items[at - 1]?.code;
  const next = sheet.items[at + 1]?.code;
  const todo = nextToDo(sheet.items, item.code);
  const go = (code: string | undefined) => {
    if (code !== undefined) onGo(code);
  };
  useHotkeys([
    [']', () => usesSingleKeys() && go(next)],
    ['[', () => usesSingleKeys() && go(previous)],
  ]);
  return (
    <nav className={`${styles.nav} no-print`} aria-label={words.moveOn.label}>
      <Button
        variant="default"
        leftSection={<Icon name="left" size={16} />}
        disabled={previous === undefined}
        aria-keyshortcuts="["
        onClick={() => go(previous)}
      >
        {words.moveOn.previous}
      </Button>
      <span className="figures">{words.moveOn.place(at + 1, sheet.items.length)}</span>
      <Button
        variant="default"
        rightSection={<Icon name="right" size={16} />}
        disabled={next === undefined}
        aria-keyshortcuts="]"
        onClick={() => go(next)}
      >
        {words.moveOn.next}
      </Button>
      {todo !== null && (
        <Button variant="transparent" c="var(--ink)" onClick={() => go(todo)}>
          {words.moveOn.nextOpen}
        </Button>
      )}
      <span className={`soft ${styles.keys}`}>{words.moveOn.keys}</span>
    </nav>
  );
}
