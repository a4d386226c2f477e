/** A failure whose message is a whole sentence for the person at the terminal; no stack is shown. */
export class OperatorError extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'OperatorError';
  }
}

export function sentenceOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0)
    return sentenceOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
