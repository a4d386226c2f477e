import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { PageTitle } from '../components/page-title.tsx';
import { MessageTable } from '../features/notifications/message-table.tsx';
import { NoticeList } from '../features/notifications/notice-list.tsx';
import { holds, useOfficer } from '../features/sessions/officer.tsx';
import styles from '../features/notifications/notifications.module.css';
import { useMessages } from '../lib/locale.tsx';
import page from './page.module.css';
import { ReformNav } from './reform-nav.tsx';

const route = getRouteApi('/reform/messages');

/** What the officer was told, and for administrators what left the office and what did not. */
export function MessagesPage() {
  const { messages: words } = useMessages().surveys;
  const { state } = route.useSearch();
  const navigate = useNavigate();
  const mayKeep = holds(useOfficer(), 'administrator');
  return (
    <>
      <header className={page.head}>
        <PageTitle>{mayKeep ? words.title : words.notices}</PageTitle>
        {mayKeep && <p className="soft">{words.lead}</p>}
      </header>
      <ReformNav />
      <div className={styles.stack}>
        <NoticeList />
        {mayKeep && (
          <MessageTable
            state={state}
            onState={(next) =>
              void navigate({
                to: '/reform/messages',
                search: next === undefined ? {} : { state: next },
                replace: true,
              })
            }
          />
        )}
      </div>
    </>
  );
}
