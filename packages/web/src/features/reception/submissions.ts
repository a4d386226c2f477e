import type { ReceptionInput } from '@motcua/contract/dossier-acts.ts';
import { type ActResult, actResultSchema } from '@motcua/contract/dossiers.ts';
import { useApi } from '../../lib/api-context.tsx';
import { useSubmit } from '../../lib/use-submit.ts';
import type { SupplementAsked } from './answer-dialogs.tsx';

type Done = (result: ActResult) => void;

export function useAcceptance(onDone: Done) {
  const api = useApi();
  return useSubmit<ReceptionInput, ActResult>({
    post: (body, idempotencyKey) =>
      api.post('/dossiers', { schema: actResultSchema, body, idempotencyKey }),
    onDone,
  });
}

export function useDecline(onDone: Done) {
  const api = useApi();
  return useSubmit<ReceptionInput & { reason: string }, ActResult>({
    post: (
      {
        fees: _fees,
        override: _override,
        agreedDueDate: _agreed,
        receivedForAgencyAt: _received,
        ...body
      },
      idempotencyKey,
    ) => api.post('/declines', { schema: actResultSchema, body, idempotencyKey }),
    onDone,
  });
}

/** A request before acceptance has two halves: the filing without a clock, then what it lacks. Both keys stay over a retry. */
export function useSupplementAtDesk(onDone: Done) {
  const api = useApi();
  return useSubmit<{ reception: ReceptionInput; asked: SupplementAsked }, ActResult>({
    post: async ({ reception, asked }, key) => {
      const filed = await api.post('/dossiers', {
        schema: actResultSchema,
        body: { ...reception, submit: true },
        idempotencyKey: `${key}-1`,
      });
      return await api.post(`/dossiers/${filed.id}/supplement-requests`, {
        schema: actResultSchema,
        body: asked,
        idempotencyKey: `${key}-2`,
      });
    },
    onDone,
  });
}
