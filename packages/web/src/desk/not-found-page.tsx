import { Failed, Notice } from '../components/states.tsx';
import { useMessages } from '../lib/locale.tsx';

export function NotFoundPage() {
  const { common } = useMessages();
  return <Notice icon="search" title={common.notFoundTitle} text={common.notFound} page />;
}

/** A page that broke, or a part of a newer edition that this one cannot load: loading again mends both. */
export function BrokenPage({ error }: { error: unknown }) {
  return <Failed error={error} retry={() => window.location.reload()} page />;
}
