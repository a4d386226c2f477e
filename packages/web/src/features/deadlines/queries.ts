import { instantSchema, plainDateSchema } from '@motcua/contract/common.ts';
import { deadlineSchema, ledgerLineSchema } from '@motcua/contract/deadlines.ts';
import { dossierDeadlineSchema } from '@motcua/contract/dossiers.ts';
import type { TimeLimit } from '@motcua/domain/calendar/time-limit.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import * as z from 'zod';
import { useApi } from '../../lib/api-context.tsx';

const lineSchema = ledgerLineSchema.extend({ date: plainDateSchema });
export type LedgerLine = z.output<typeof lineSchema>;

/** The answer with its days and moments read, so that a screen can count with them. */
export const promiseSchema = deadlineSchema.extend({
  due: instantSchema.nullable(),
  dueDate: plainDateSchema.nullable(),
  alternative: z
    .object({
      due: instantSchema,
      dueDate: plainDateSchema,
      because: z.object({ date: plainDateSchema, name: z.string() }),
    })
    .optional(),
  ledger: z.array(lineSchema).optional(),
});
export type Promised = z.output<typeof promiseSchema>;

/** The due date as it would be promised now; asked anew each minute, for the clock of a reception runs on. */
export function usePromise(asked: {
  received: Instant;
  limit: TimeLimit | null;
  calendar: string | undefined;
}) {
  const api = useApi();
  const { received, limit, calendar } = asked;
  return useQuery({
    queryKey: ['deadline', received.slice(0, 16), limit, calendar],
    enabled: limit !== null && limit.kind !== 'text',
    placeholderData: keepPreviousData,
    queryFn: () =>
      api.post('/deadlines', {
        schema: promiseSchema,
        body: { received, limit, ...(calendar ? { calendar } : {}) },
      }),
  });
}

const dossierPromiseSchema = promiseSchema.extend(
  dossierDeadlineSchema.pick({ promised: true, changes: true }).shape,
);
export type DossierPromise = z.output<typeof dossierPromiseSchema>;

/** How the due date of a dossier came about, day by day, pauses and all. */
export function useDossierDeadline(id: string, enabled: boolean) {
  const api = useApi();
  return useQuery({
    queryKey: ['dossier', id, 'deadline'],
    enabled,
    queryFn: () => api.get(`/dossiers/${id}/deadline`, { schema: dossierPromiseSchema }),
  });
}
