import { Notice } from '../components/states.tsx';
import { useMessages } from '../lib/locale.tsx';

export function NotFoundPage() {
  const { common } = useMessages();
  return <Notice icon="search" title={common.notFoundTitle} text={common.notFound} />;
}
