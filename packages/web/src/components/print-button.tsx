import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMessages } from '../lib/locale.tsx';
import { Icon } from './icons.tsx';

/** Prints the page; it says so unless the page says what. */
export function PrintButton({ children }: { children?: ReactNode }) {
  const { common } = useMessages();
  return (
    <Button variant="default" leftSection={<Icon name="print" />} onClick={() => window.print()}>
      {children ?? common.print}
    </Button>
  );
}
