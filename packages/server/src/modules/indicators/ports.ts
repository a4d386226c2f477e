import type { Words } from '@motcua/domain/scoring/words.ts';

/** Raises alarms of figures that cannot both be true, and closes those of the topics that are true again. */
export type KeepAlarms = (
  tenantId: string,
  checked: {
    topics: readonly string[];
    found: readonly {
      kind: 'contradiction';
      rule: string;
      topic: string;
      fingerprint: string;
      unitId: string;
      sentence: Words;
    }[];
  },
) => Promise<void>;
