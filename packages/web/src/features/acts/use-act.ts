import { type ActResult, actResultSchema, type DossierView } from '@motcua/contract/dossiers.ts';
import { useCallback, useRef, useState } from 'react';
import { useApi } from '../../lib/api-context.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { fieldErrorsOf, statusOf } from '../../lib/problem.ts';
import { uploadFile } from '../../lib/upload.ts';
import { useSubmit } from '../../lib/use-submit.ts';
import { bodyOf, missingIn } from './act-body.ts';
import { type ActName, actSpecs } from './act-specs.ts';
import { type ActValues, startValues } from './values.ts';

interface Asked {
  dossier: DossierView;
  name: ActName;
  onDone: (result: ActResult) => void;
  onStale: () => void;
}

interface Sent {
  body: Record<string, unknown>;
  signature: Blob | null;
}

/** One act on one dossier: what is typed, what is missing, and the sending. */
export function useAct({ dossier, name, onDone, onStale }: Asked) {
  const api = useApi();
  const { locale, messages } = useLocale();
  const spec = actSpecs[name];
  const [values, setValues] = useState<ActValues>(() =>
    startValues(spec.start?.(dossier, messages)),
  );
  const [missing, setMissing] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState<string[]>([]);
  const drawn = useRef<{ picture: Blob; fileId: string } | null>(null);

  /** The picture is stored once: a retry of the act names the same file under the same key. */
  async function fileIdOf(picture: Blob): Promise<string> {
    if (drawn.current?.picture !== picture) {
      const { fileId } = await uploadFile(picture, { name: 'chu-ky.png', locale });
      drawn.current = { picture, fileId };
    }
    return drawn.current.fileId;
  }

  const submit = useSubmit<Sent, ActResult>({
    post: async ({ body, signature }, idempotencyKey) => {
      const signed =
        signature === null
          ? body
          : { ...body, signature: { kind: 'drawn', fileId: await fileIdOf(signature) } };
      return await api.post(`/dossiers/${dossier.id}/${spec.noun}`, {
        schema: actResultSchema,
        body: signed,
        idempotencyKey,
        version: dossier.version,
      });
    },
    onDone,
    onRefused: (error) => isStale(error) && onStale(),
  });

  return {
    spec,
    values,
    change: setValues,
    errors: { ...fieldErrorsOf(submit.error), ...missing },
    missing,
    submit,
    stale: isStale(submit.error),
    busy: busy.length > 0,
    onBusy: useCallback(
      (path: string, isBusy: boolean) =>
        setBusy((before) =>
          isBusy === before.includes(path)
            ? before
            : isBusy
              ? [...before, path]
              : before.filter((one) => one !== path),
        ),
      [],
    ),
    send: () => {
      const found = missingIn(spec, values, messages);
      setMissing(found);
      const [first] = Object.keys(found);
      if (first !== undefined) return document.getElementById(first)?.focus();
      const draws = values.texts['signature.kind'] === 'drawn';
      submit.send({ body: bodyOf(spec, values), signature: draws ? values.signature : null });
    },
  };
}

/** 409 lost the race, 412 looked at an older version; both are mended by looking again. */
function isStale(error: unknown): boolean {
  const status = statusOf(error);
  return status === 409 || status === 412;
}
