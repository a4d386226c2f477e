import type { WorkingCalendar } from '@motcua/domain/calendar/working-calendar.ts';
import type { DossierCommand } from '@motcua/domain/dossier/commands.ts';
import type { StoredFile } from '@motcua/domain/dossier/event-parts.ts';
import type { DossierStatus } from '@motcua/domain/dossier/status.ts';
import type { ProcessDefinition } from '@motcua/domain/process/definition.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Role } from '@motcua/domain/shared/role.ts';
import type { Dossiers } from '../modules/dossiers/index.ts';
import type { SignedIn } from '../platform/auth.ts';
import type { Chance } from './chance.ts';
import type { Life } from './lives.ts';
import type { Staff } from './staff.ts';
import type { Walk } from './walk.ts';

/** The province in which lives are lived. */
export interface World {
  dossiers: Dossiers;
  staff: Staff;
  chance: Chance;
  calendar: WorkingCalendar;
  end: Instant;
  setNow(now: Instant): void;
  processOf(life: Life): Promise<ProcessDefinition>;
  /** A signed result, for want of a real one. */
  resultFile(officer: SignedIn): Promise<StoredFile>;
}

/** One dossier in hand: who may act on it, and when. */
export interface Case {
  world: World;
  life: Life;
  id: string;
  walk: Walk;
  as(role: Role): SignedIn;
  clerk: SignedIn;
  act(officer: SignedIn, command: DossierCommand): Promise<void>;
  status(): DossierStatus;
  dueDate(): PlainDate | null;
}
