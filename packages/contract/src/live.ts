import * as z from 'zod';
import { idSchema, instantSchema } from './common.ts';

/**
 * What a server-sent event of `/live` carries, under the name of the event. No figure travels: who hears it asks
 * anew, and is answered by what they may see.
 */
export const liveNewsSchema = z
  .object({
    /** Units within reach whose own figures or matters changed; null when it may be any of them. */
    unitIds: z.array(idSchema).nullable(),
    at: instantSchema,
  })
  .meta({ id: 'LiveNews' });

/** `ready` opens every stream; `missed` says that something may have been missed. */
export const liveEvents = ['ready', 'figures', 'alarm', 'decision', 'missed'] as const;

export type LiveEvent = (typeof liveEvents)[number];
export type LiveNews = z.output<typeof liveNewsSchema>;
