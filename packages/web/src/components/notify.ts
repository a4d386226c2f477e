import { notifications } from '@mantine/notifications';
import { useMessages } from '../lib/locale.tsx';

/** A word at the edge of the screen that something was done; what must be acted on never stands only here. */
export function useNotify(): (message: string) => void {
  const { common } = useMessages();
  return (message) =>
    notifications.show({
      message,
      color: 'green',
      closeButtonProps: { 'aria-label': common.close },
    });
}
