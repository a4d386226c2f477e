import { Button } from '@mantine/core';
import { yearOf } from '@motcua/domain/shared/plain-date.ts';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { PageTitle } from '../components/page-title.tsx';
import { Panel } from '../components/panel.tsx';
import { PrintButton } from '../components/print-button.tsx';
import { Failed, LoadingLines, Notice } from '../components/states.tsx';
import { AddReview } from '../features/procedure-reviews/add-review.tsx';
import { PlanPanel } from '../features/procedure-reviews/plan-panel.tsx';
import { useReviewPlans, useReviews } from '../features/procedure-reviews/queries.ts';
import { ReviewList } from '../features/procedure-reviews/review-list.tsx';
import { ReviewTabs } from '../features/procedure-reviews/review-tabs.tsx';
import styles from '../features/procedure-reviews/reviews.module.css';
import { YearField } from '../features/procedure-reviews/year-field.tsx';
import { ProcedurePicker } from '../features/procedures/procedure-picker.tsx';
import { useProcedure } from '../features/procedures/queries.ts';
import { holds, placeOf, useOfficer } from '../features/sessions/officer.tsx';
import { todayInVietnam } from '../lib/format.ts';
import { useMessages } from '../lib/locale.tsx';
import page from './page.module.css';
import { ReformNav } from './reform-nav.tsx';

const route = getRouteApi('/reform/reviews');

/** The yearly plan, what stands in it, and how far each procedure has come. */
export function ReviewsPage() {
  const { reviews: words } = useMessages();
  const officer = useOfficer();
  const navigate = useNavigate();
  const now = yearOf(todayInVietnam());
  const year = route.useSearch().year ?? now;
  const plans = useReviewPlans(year);
  const list = useReviews(year);
  const [adding, setAdding] = useState(false);
  const [picked, setPicked] = useState<string | null>(null);
  const procedure = useProcedure(picked);
  const field = useRef<HTMLInputElement>(null);
  const plansIt = holds(officer, 'procedure_controller', 'reform_officer', 'head', 'leader');
  const place = placeOf(officer);
  const items = list.data?.items ?? [];
  return (
    <>
      <header className={page.head}>
        <PageTitle>{words.title}</PageTitle>
        <span className={`${page.controls} no-print`}>
          <YearField
            year={year}
            now={now}
            onChange={(next) => void navigate({ to: '/reform/reviews', search: { year: next } })}
          />
          <PrintButton />
        </span>
        <p className="soft">{words.lead}</p>
      </header>
      <ReformNav />
      <ReviewTabs />
      <div className={styles.stack}>
        {plans.isError && <Failed error={plans.error} retry={() => plans.refetch()} />}
        {plans.data !== undefined && (
          <PlanPanel
            year={year}
            plans={plans.data.items}
            home={plansIt && place !== null ? { id: place.unitId, name: place.unitName } : null}
          />
        )}
        {!plans.isError && (
          <Panel
            id="reviews"
            title={words.list}
            flush
            aside={
              plansIt && (plans.data?.items.length ?? 0) > 0 ? (
                <Button className="no-print" size="compact-md" onClick={() => setAdding(true)}>
                  {words.add.button}
                </Button>
              ) : undefined
            }
          >
            {list.isError && <Failed error={list.error} retry={() => list.refetch()} />}
            {list.isPending && <LoadingLines rows={4} />}
            {list.data !== undefined && items.length === 0 && (
              <Notice icon="list" title={words.empty} />
            )}
            {items.length > 0 && <ReviewList items={items} />}
          </Panel>
        )}
      </div>
      <AddReview
        opened={adding}
        onClose={() => setAdding(false)}
        plans={plans.data?.items ?? []}
        procedure={picked === null ? undefined : procedure.data}
        onUnpick={() => setPicked(null)}
        picker={<ProcedurePicker id="procedure" field={field} recent={[]} onPick={setPicked} />}
        onDone={({ id }) => void navigate({ to: '/reform/reviews/$id', params: { id } })}
      />
    </>
  );
}
