import type { PortalOptions, PortalPage } from '@motcua/contract/portal.ts';
import { renderToStaticMarkup } from 'react-dom/server';
import { CalendarPage } from './calendar-page.tsx';
import { DeadlinePage } from './deadline-page.tsx';
import { FailurePage } from './failure-page.tsx';
import { FeedbackPage, PublishedAnswer } from './feedback-page.tsx';
import { FollowFeedbackPage } from './feedback-follow-page.tsx';
import { FeedbackSent, NewFeedbackPage } from './feedback-new-page.tsx';
import { FrontPage } from './front-page.tsx';
import { OpenDataPage } from './open-data-page.tsx';
import { ProcedurePage } from './procedure-page.tsx';
import { ProceduresPage } from './procedures-page.tsx';
import { ReformIndexPage } from './reform-index-page.tsx';
import { OpinionEnd, RatingPage } from './rating-page.tsx';
import { ResultsPage } from './results-page.tsx';
import { SurveyPage } from './survey-page.tsx';
import { SurveyResultsPage } from './survey-results-page.tsx';
import { SurveysPage } from './surveys-page.tsx';
import { TrackedPage } from './tracked-page.tsx';
import { TrackingPage } from './tracking-page.tsx';
import { createView, ViewContext } from './view.ts';

/** The whole HTML of a public page. It is complete before any script; scripts only make it quicker to use. */
export function renderPage(page: PortalPage, options: PortalOptions): string {
  const body = renderToStaticMarkup(
    <ViewContext value={createView(options)}>
      <Page page={page} />
    </ViewContext>,
  );
  return `<!doctype html>${body}`;
}

function Page({ page }: { page: PortalPage }) {
  switch (page.kind) {
    case 'home':
      return <FrontPage page={page} />;
    case 'search':
      return <ProceduresPage page={page} />;
    case 'procedure':
      return <ProcedurePage page={page} />;
    case 'tracking':
      return <TrackingPage page={page} />;
    case 'tracked':
      return <TrackedPage page={page} />;
    case 'deadline':
      return <DeadlinePage page={page} />;
    case 'calendar':
      return <CalendarPage page={page} />;
    case 'results':
      return <ResultsPage page={page} />;
    case 'surveys':
      return <SurveysPage page={page} />;
    case 'survey':
      return <SurveyPage page={page} />;
    case 'survey-results':
      return <SurveyResultsPage page={page} />;
    case 'rating':
      return <RatingPage page={page} />;
    case 'opinion-end':
      return <OpinionEnd page={page} />;
    case 'feedback':
      return <FeedbackPage page={page} />;
    case 'feedback-new':
      return <NewFeedbackPage page={page} />;
    case 'feedback-sent':
      return <FeedbackSent page={page} />;
    case 'feedback-follow':
      return <FollowFeedbackPage page={page} />;
    case 'published-feedback':
      return <PublishedAnswer page={page} />;
    case 'open-data':
      return <OpenDataPage page={page} />;
    case 'reform-index':
      return <ReformIndexPage page={page} />;
    case 'error':
      return <FailurePage page={page} />;
    default:
      return page satisfies never;
  }
}
