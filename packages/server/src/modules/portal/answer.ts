import type { PortalAddress, PortalLocale } from '@motcua/contract/portal-paths.ts';
import type { PortalPage } from '@motcua/contract/portal.ts';
import type { Clock } from '../../platform/clock.ts';
import type { DrawQr, PortalSources } from './ports.ts';
import type { SoftLimit } from './soft-limit.ts';

/** What a page of the portal is asked with. */
export interface Question {
  locale: PortalLocale;
  /** The last part of the path, decoded; empty where there is none. */
  key: string;
  query: unknown;
  origin: string;
  /** Network address of the reader, for the soft limit only. */
  from: string;
  /** What the browser says of itself; empty where nothing is known. */
  device: string;
  /** Fields of a form that was sent; empty for a page that is asked for. */
  form: URLSearchParams;
}

export interface PageParts {
  sources: PortalSources;
  clock: Clock;
  drawQr: DrawQr;
  mayLookUp: SoftLimit;
}

export interface PageAnswer {
  page: PortalPage;
  address: PortalAddress | null;
  status?: number;
  /** `shared`: the same for everybody for a minute; `own`: for this reader, asked again each time; `never`: kept nowhere. */
  keep: 'shared' | 'own' | 'never';
}

export type Answer = PageAnswer | { redirect: PortalAddress };

export type AnswerPage = (question: Question, parts: PageParts) => Promise<Answer>;

export const NOT_FOUND: PageAnswer = {
  page: { kind: 'error', status: 404 },
  address: null,
  status: 404,
  keep: 'never',
};
