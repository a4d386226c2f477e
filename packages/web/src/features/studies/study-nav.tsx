import { Link } from '@tanstack/react-router';
import { useMessages } from '../../lib/locale.tsx';
import { useShownStudy } from './study-context.tsx';
import { STUDY_VIEWS, type StudyView } from './study-search.ts';
import styles from './studies.module.css';

/** The parts of a study, each with its own address. */
export function StudyNav({ shown }: { shown: StudyView }) {
  const { studies: words } = useMessages();
  const { study, answer, search } = useShownStudy();
  const views = STUDY_VIEWS.filter((view) => view !== 'register' || answer.register !== null);
  return (
    <nav className={`${styles.views} no-print`} aria-label={words.viewsLabel}>
      {views.map((view) => (
        <Link
          key={view}
          to="/studies/$id"
          params={{ id: study.id }}
          search={{ ...search, view, behind: undefined, case: undefined }}
          className={styles.view}
          aria-current={view === shown ? 'page' : undefined}
        >
          {words.views[view]}
        </Link>
      ))}
    </nav>
  );
}
