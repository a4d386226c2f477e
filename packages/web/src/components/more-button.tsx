import { Button } from '@mantine/core';
import styles from './more-button.module.css';

interface Props {
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage(): unknown };
  label: string;
}

/** Brings the next rows; nothing where all are there. */
export function MoreButton({ list, label }: Props) {
  if (!list.hasNextPage) return null;
  return (
    <Button
      variant="default"
      loading={list.isFetchingNextPage}
      onClick={() => void list.fetchNextPage()}
    >
      {label}
    </Button>
  );
}

/** The same, in a row of its own below the list. */
export function MoreRow(props: Props) {
  if (!props.list.hasNextPage) return null;
  return (
    <div className={styles.row}>
      <MoreButton {...props} />
    </div>
  );
}
