import type { Tracking } from '@motcua/contract/dossiers.ts';
import type { PortalLocale } from '@motcua/contract/portal-paths.ts';
import type {
  OpenDataPage,
  Places,
  ProcedureView,
  QrDrawing,
  RenderPortalPage,
} from '@motcua/contract/portal.ts';
import type { RatingAspect, RatingStage } from '@motcua/contract/ratings.ts';
import type { SurveyResults } from '@motcua/contract/surveys.ts';
import type { ProcedurePage, ProcedureQuery } from '@motcua/contract/procedures.ts';
import type { Board } from '@motcua/contract/publication.ts';
import type { PublicSeasonList, SeasonResults } from '@motcua/contract/season-results.ts';
import type { WorkingCalendar } from '@motcua/domain/calendar/working-calendar.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { FeedbackModule } from '../feedback/index.ts';
import type { Questionnaire, SurveyValues } from '@motcua/domain/survey/questionnaire.ts';

/** What the public pages ask of the modules below. */
export interface PortalSources {
  /** Whose portal it is: 'tỉnh An Giang'. */
  providerName(): Promise<string>;
  searchProcedures(query: ProcedureQuery): Promise<ProcedurePage>;
  findProcedure(code: string): Promise<ProcedureView | null>;
  calendar(): Promise<WorkingCalendar>;
  /** By dossier code or filing number. */
  track(code: string, locale: PortalLocale): Promise<Tracking | null>;
  /** How the dossiers of a period went, as everybody may know it. */
  board(period: { from: PlainDate; to: PlainDate }): Promise<Board>;
  /** Published seasons of reform indexes, the newest first. */
  publishedIndexes(): Promise<PublicSeasonList>;
  /** The newest published version of one. */
  publishedIndex(id: string): Promise<SeasonResults>;
  opinions: Opinions;
  feedback: PublicFeedback;
  datasets: OpenDataPage['datasets'];
  /** Desks of the province, and of the commune of this id. */
  places(communeId: string | null): Promise<Places>;
}

/** Feedback of the public; what is refused is thrown, as `feedback.sender-missing`. */
export type PublicFeedback = Pick<
  FeedbackModule,
  | 'giveForm'
  | 'submit'
  | 'track'
  | 'actAsSender'
  | 'listPublished'
  | 'showPublished'
  | 'maySend'
  | 'mayFollow'
>;

/** Surveys and ratings; what a code does not open is thrown, as `survey.ticket-used`. */
export interface Opinions {
  publishedSurveys(): Promise<readonly SurveyResults[]>;
  openSheet(token: string): Promise<OpenedSheet>;
  takeSheet(sheet: {
    token: string;
    clientId: string;
    values: SurveyValues;
    comment: string;
    from: { address: string; device: string };
  }): Promise<void>;
  openRating(token: string): Promise<OpenedRating>;
  takeRating(rating: {
    token: string;
    score: number;
    aspects: readonly RatingAspect[];
    comment: string;
  }): Promise<void>;
}

export interface OpenedSheet {
  title: string;
  office: string;
  closesOn: PlainDate;
  questionnaire: Questionnaire;
}

export interface OpenedRating {
  dossierCode: string;
  unitName: string;
  procedureName: string;
  stage: RatingStage;
}

/** The pages are drawn by the web package; the server loads what it built as a file. */
export interface PortalRenderer {
  render: RenderPortalPage;
  assets: { styles: readonly string[]; scripts: readonly string[]; fonts: readonly string[] };
}

export type DrawQr = (text: string) => QrDrawing;
