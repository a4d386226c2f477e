import { PageTitle } from '../components/page-title.tsx';
import { useMessages } from '../lib/locale.tsx';
import page from './page.module.css';
import { ReformNav } from './reform-nav.tsx';

/** The home of whoever answers for reform: what is due, what is late, what costs points. */
export function ReformPage() {
  const { reform: words } = useMessages();
  return (
    <>
      <header className={page.head}>
        <PageTitle>{words.title}</PageTitle>
        <p className="soft">{words.lead}</p>
      </header>
      <ReformNav />
    </>
  );
}
