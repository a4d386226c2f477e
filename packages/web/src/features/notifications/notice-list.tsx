import { Button } from '@mantine/core';
import { Panel } from '../../components/panel.tsx';
import { Failed, LoadingLines } from '../../components/states.tsx';
import { useLocale } from '../../lib/locale.tsx';
import styles from './notifications.module.css';
import { useNotices, useReadNotice } from './queries.ts';

/** What the officer was told, the newest first. */
export function NoticeList() {
  const { messages, formats } = useLocale();
  const words = messages.surveys.messages;
  const notices = useNotices();
  const read = useReadNotice();
  return (
    <Panel id="notices" title={words.notices}>
      {notices.isError && <Failed error={notices.error} retry={() => notices.refetch()} />}
      {notices.isPending && <LoadingLines rows={3} />}
      {notices.data?.items.length === 0 && <p className={styles.text}>{words.noNotices}</p>}
      <ul className={styles.lines}>
        {notices.data?.items.map((notice) => (
          <li key={notice.id}>
            <span>
              <span className={notice.readAt === null ? styles.unread : ''}>{notice.subject}</span>
              <br />
              <span className="soft">
                {formats.moment(notice.madeAt)}. {notice.text}
              </span>
            </span>
            <span className={styles.acts}>
              {notice.path !== null && <a href={`/desk${notice.path}`}>{words.open}</a>}
              {notice.readAt === null && (
                <Button variant="default" onClick={() => read.send(notice.id)}>
                  {words.read}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
