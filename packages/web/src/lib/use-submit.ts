import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { createKeyring } from './idempotency.ts';
import { isRetryable } from './problem.ts';

export interface Submit<Body, Answer> {
  send: (body: Body) => void;
  sending: boolean;
  error: unknown;
  answer: Answer | undefined;
  reset: () => void;
}

/** Sends one intention at most once, however often the button is pressed or the line breaks. */
export function useSubmit<Body, Answer>(options: {
  post: (body: Body, idempotencyKey: string) => Promise<Answer>;
  onDone?: (answer: Answer, body: Body) => void;
  onRefused?: (error: unknown) => void;
}): Submit<Body, Answer> {
  const keyring = useRef(createKeyring());
  const mutation = useMutation({
    mutationFn: (body: Body) => options.post(body, keyring.current.keyFor(body)),
    onSuccess: (answer, body) => {
      keyring.current.settle();
      options.onDone?.(answer, body);
    },
    onError: (error) => {
      if (!isRetryable(error)) keyring.current.settle();
      options.onRefused?.(error);
    },
  });
  return {
    send: (body) => {
      if (!mutation.isPending) mutation.mutate(body);
    },
    sending: mutation.isPending,
    error: mutation.error,
    answer: mutation.data,
    reset: mutation.reset,
  };
}
