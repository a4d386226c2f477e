import type { Recommendation } from '@motcua/contract/inspection-recommendations.ts';
import type { InspectionSummary } from '@motcua/contract/inspections.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { Icon, type IconName } from '../../components/icons.tsx';
import { useLocale, useMessages } from '../../lib/locale.tsx';
import styles from './inspections.module.css';

const ofInspection = {
  planned: ['clock', 'waiting'],
  under_way: ['send', 'running'],
  concluded: ['check', 'good'],
  cancelled: ['close', 'waiting'],
} as const satisfies Record<InspectionSummary['state'], readonly [IconName, string]>;

const ofRecommendation = {
  open: ['clock', 'running'],
  reported: ['send', 'running'],
  resolved: ['check', 'good'],
  withdrawn: ['close', 'waiting'],
} as const satisfies Record<Recommendation['state'], readonly [IconName, string]>;

/** From day to day; a surprise usually has one. */
export function Days({ from, to }: { from: PlainDate; to: PlainDate }) {
  const { formats } = useLocale();
  return from === to ? formats.date(from) : `${formats.date(from)} – ${formats.date(to)}`;
}

export function InspectionMark({ inspection }: { inspection: InspectionSummary }) {
  const { inspections } = useMessages();
  const [icon, tone] = ofInspection[inspection.state];
  return (
    <>
      <span className={`${styles.mark} ${styles[tone]}`}>
        <Icon name={icon} size={16} />
        {inspections.states[inspection.state]}
      </span>
      {inspection.isSecret && (
        <span className={`${styles.mark} ${styles.bad}`}>
          <Icon name="alert" size={16} />
          {inspections.secret}
        </span>
      )}
    </>
  );
}

export function RecommendationMark({ recommendation }: { recommendation: Recommendation }) {
  const { inspections } = useMessages();
  const { state, isOverdue } = recommendation;
  const [icon, tone] = isOverdue ? (['alert', 'bad'] as const) : ofRecommendation[state];
  return (
    <span className={`${styles.mark} ${styles[tone]}`}>
      <Icon name={icon} size={16} />
      {inspections.recommendationStates[state]}
      {isOverdue && `, ${inspections.overdue}`}
    </span>
  );
}
