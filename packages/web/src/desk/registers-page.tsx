import { PageTitle } from '../components/page-title.tsx';
import { Panel } from '../components/panel.tsx';
import { Failed, LoadingLines, Notice } from '../components/states.tsx';
import { DueList } from '../features/reform-registers/due-list.tsx';
import { useRegisters } from '../features/reform-registers/queries.ts';
import { RegisterList } from '../features/reform-registers/register-list.tsx';
import { useMessages } from '../lib/locale.tsx';
import page from './page.module.css';
import { ReformNav } from './reform-nav.tsx';

/** Every register of reform work by group, and what falls due in them. */
export function RegistersPage() {
  const { reformRegisters: words } = useMessages();
  const registers = useRegisters();
  return (
    <>
      <header className={page.head}>
        <PageTitle>{words.title}</PageTitle>
        <p className="soft">{words.lead}</p>
      </header>
      <ReformNav />
      {registers.isError && (
        <Panel>
          <Failed error={registers.error} retry={() => registers.refetch()} />
        </Panel>
      )}
      {registers.isPending && (
        <Panel>
          <LoadingLines rows={8} />
        </Panel>
      )}
      {registers.data?.items.length === 0 && (
        <Panel>
          <Notice icon="book" title={words.none} text={words.noneText} />
        </Panel>
      )}
      {registers.data !== undefined && registers.data.items.length > 0 && (
        <>
          <DueList />
          <RegisterList items={registers.data.items} />
        </>
      )}
    </>
  );
}
