import { Failed, NotFound } from '../components/states.tsx';

export function NotFoundPage() {
  return <NotFound page />;
}

/** A page that broke, or a part of a newer edition that this one cannot load: loading again mends both. */
export function BrokenPage({ error }: { error: unknown }) {
  return <Failed error={error} retry={() => window.location.reload()} page />;
}
