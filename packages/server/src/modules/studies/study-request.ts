import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { PartWanted } from '@motcua/domain/study/part.ts';
import type { RegisterPart } from '@motcua/domain/study/register-cases.ts';
import type { ReadOptions } from './read-options.ts';

/** Everything that can be asked of a study. */
export interface StudyRequest {
  file: string;
  read: ReadOptions;
  /** Events by time; otherwise as they stand in the file. */
  byTime: boolean;
  /** Working time of the national calendar, or of a plain week on the clock of the log. */
  calendar: 'vn' | 'week';
  part: PartWanted;
  /** The other side: another file, or another part of the same. */
  compare: { file: string; part: PartWanted } | null;
  /** The published steps, in order. */
  steps: readonly string[] | null;
  /** Case attributes of a register that has unusual names. */
  register: Partial<Record<RegisterPart, string>>;
  /** Open cases of a register are judged by it; the last instant of the log where it is missing. */
  asOf: Instant | undefined;
}
