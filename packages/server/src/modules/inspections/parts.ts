import type { Clock } from '../../platform/clock.ts';
import type { Database, Transaction } from '../../platform/db.ts';
import type { FileStore } from '../../platform/files.ts';
import type { Reference } from '../dossiers/index.ts';
import type { EvidenceLocker } from '../evidence/index.ts';
import type { FigureService } from '../figures/index.ts';
import type { Notifications } from '../notifications/index.ts';
import type { Organisation } from '../organisation/index.ts';
import type { Print } from '../papers/index.ts';
import type { Plans } from '../plans/index.ts';

/** What inspections stand on. */
export interface InspectionParts {
  db: Database;
  clock: Clock;
  files: FileStore;
  organisation: Pick<Organisation, 'listTenants' | 'listRoles' | 'findOfficer' | 'findUnit'>;
  reference: Pick<Reference, 'agenciesServedFrom' | 'branchOf' | 'findUnit'>;
  figures: Pick<FigureService, 'readEach' | 'dossiersBehind'>;
  notifications: Pick<Notifications, 'send'>;
  evidence: Pick<EvidenceLocker, 'takeFile' | 'add' | 'link' | 'listFor'>;
  plans: Pick<Plans, 'openTask' | 'settleTask' | 'dueDay'>;
  print: Print;
}

/** One tenant's transaction. */
export interface Within {
  tx: Transaction;
  tenantId: string;
}
