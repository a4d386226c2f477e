import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db.ts';
import type { Reference } from '../dossiers/index.ts';
import type { Notifications } from '../notifications/index.ts';
import type { Organisation } from '../organisation/index.ts';
import type { Catalogue } from './catalogue.ts';

export interface SurveyParts {
  db: Database;
  clock: Clock;
  organisation: Pick<
    Organisation,
    'findUnit' | 'listDescendantIds' | 'listTenants' | 'getPublicTenant'
  >;
  reference: Pick<Reference, 'agenciesServedFrom' | 'branchOf'>;
  notifications: Notifications;
  printLetters(letters: SurveyLetters): Promise<Uint8Array>;
  catalogue: Catalogue;
}

/** Invitations on paper, one page for each person. */
export interface SurveyLetters {
  title: string;
  office: string;
  /** Last day, as it is printed. */
  closes: string;
  at: Instant;
  letters: readonly {
    name: string;
    address: string | null;
    service: string;
    link: string;
    /** Typed by those without a camera, at `entry`. */
    token: string;
    entry: string;
  }[];
}
