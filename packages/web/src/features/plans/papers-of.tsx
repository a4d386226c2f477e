import type { Evidence } from '@motcua/contract/evidence.ts';
import type * as z from 'zod';
import { useState } from 'react';
import { EvidenceField } from '../../components/evidence/evidence-field.tsx';
import { sentenceOf } from '../../components/states.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { useEvidenceOf, useRefreshPlans } from './queries.ts';

/** The papers of a task or a directive: attached at once, from the locker or new. */
export function PapersOf(props: {
  /** `/plan-tasks/…`, `/directives/…`. */
  path: string;
  schema: z.ZodType;
  subject: string;
  unit: string;
  value: readonly Evidence[];
  mayChange: boolean;
  emptyText?: string;
}) {
  const { messages } = useLocale();
  const refresh = useRefreshPlans();
  const [error, setError] = useState<string>();
  const { attach, detach } = useEvidenceOf(props.path, refresh);
  const guard = (doing: Promise<void>) => {
    setError(undefined);
    doing.catch((caught: unknown) => setError(sentenceOf(caught, messages.common)));
  };
  return (
    <EvidenceField
      subject={props.subject}
      unit={props.unit}
      value={props.value}
      error={error}
      emptyText={props.emptyText}
      onAdd={props.mayChange ? ({ id }) => guard(attach(id, props.schema)) : undefined}
      onRemove={props.mayChange ? ({ id }) => guard(detach(id)) : undefined}
    />
  );
}
