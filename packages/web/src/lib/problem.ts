import { type Problem, problemSchema } from '@motcua/contract/common.ts';

/** What the server, or the way to it, refused. `status` 0 means that no answer came. */
export class ProblemError extends Error {
  readonly status: number;
  readonly problem: Problem | null;

  constructor(status: number, problem: Problem | null) {
    super(problem?.detail ?? `HTTP ${status}`);
    this.name = 'ProblemError';
    this.status = status;
    this.problem = problem;
  }
}

/** The same request may be sent again as it is: nobody has said no to it. */
export function isRetryable(error: unknown): boolean {
  return error instanceof ProblemError && [0, 429, 502, 503, 504].includes(error.status);
}

export function statusOf(error: unknown): number | null {
  return error instanceof ProblemError ? error.status : null;
}

/** Messages by the path of the field, as `applicant.name`. */
export function fieldErrorsOf(error: unknown): Record<string, string> {
  const errors = error instanceof ProblemError ? (error.problem?.errors ?? []) : [];
  return Object.fromEntries(errors.map(({ path, message }) => [normalisePath(path), message]));
}

export async function problemOf(response: Response): Promise<ProblemError> {
  const body: unknown = await response.json().catch(() => null);
  const parsed = problemSchema.safeParse(body);
  return new ProblemError(response.status, parsed.success ? parsed.data : null);
}

/** JSON pointers (`/applicant/name`) and dotted paths name the same field. */
function normalisePath(path: string): string {
  return path.replace(/^\/?(body[/.])?/, '').replaceAll('/', '.');
}
