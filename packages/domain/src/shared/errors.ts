/** Values that fill the blanks of an error's sentence at the border. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/**
 * A rule of the domain was broken. `code` is stable (`noun.what-happened`); the sentence for the
 * person, in Vietnamese and English, is chosen by the code at the border.
 */
export class DomainError extends Error {
  readonly code: string;
  readonly params: ErrorParams;

  constructor(code: string, params: ErrorParams = {}) {
    super(describe(code, params));
    this.name = 'DomainError';
    this.code = code;
    this.params = params;
  }
}

export function isDomainError(error: unknown): error is DomainError {
  return error instanceof DomainError;
}

function describe(code: string, params: ErrorParams): string {
  const blanks = Object.entries(params).map(([name, value]) => `${name}=${value}`);
  return blanks.length === 0 ? code : `${code} (${blanks.join(', ')})`;
}
