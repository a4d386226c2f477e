import * as z from 'zod';

/** An internal process as a file states it, whichever of the two structures the file has. */
export interface SourceProcess {
  procedureCode: string;
  case: string | null;
  unit: string;
  steps: { role: string; duration: number | null }[];
  /** The total that the decision prints. */
  total: number | null;
  source: string;
}

export interface ProcessFile {
  rows: unknown[];
  /** Reads one row; the reason where it cannot be read. */
  read(row: unknown): SourceProcess | string;
}

const text = z.string().trim().min(1);
const duration = z.number().min(0).nullable();

const OpenFile = z.object({ source: z.string(), workflows: z.array(z.unknown()) });
const OpenRow = z.object({
  code: text,
  case: text.nullish(),
  unit: text,
  steps: z.array(z.object({ no: z.number().int(), role: text, duration })).min(1),
  stated_total: z.number().nullish(),
});

const ShippedFile = z.object({
  format: z.literal('motcua-processes-1'),
  source: z.string(),
  processes: z.array(z.unknown()),
});
const ShippedRow = z.object({
  procedure: text,
  case: text.optional(),
  unit: text,
  steps: z.array(z.tuple([text, duration])).min(1),
  total: z.number().optional(),
});

/** Recognises the structure of a file of internal processes; null when it is none. */
export function openProcessFile(value: unknown): ProcessFile | null {
  const shipped = ShippedFile.safeParse(value);
  if (shipped.success) {
    const { source, processes } = shipped.data;
    return { rows: processes, read: (row) => readShipped(row, source) };
  }
  const open = OpenFile.safeParse(value);
  if (!open.success) return null;
  const { source, workflows } = open.data;
  return { rows: workflows, read: (row) => readOpen(row, source) };
}

function readOpen(row: unknown, source: string): SourceProcess | string {
  const parsed = OpenRow.safeParse(row);
  if (!parsed.success) return reasonOf(parsed.error);
  const { code, unit, stated_total } = parsed.data;
  const steps = parsed.data.steps
    .toSorted((a, b) => a.no - b.no)
    .map((step) => ({ role: step.role, duration: step.duration }));
  const total = stated_total ?? null;
  return { procedureCode: code, case: parsed.data.case ?? null, unit, steps, total, source };
}

function readShipped(row: unknown, source: string): SourceProcess | string {
  const parsed = ShippedRow.safeParse(row);
  if (!parsed.success) return reasonOf(parsed.error);
  const { procedure, unit, total = null } = parsed.data;
  const steps = parsed.data.steps.map(([role, stated]) => ({ role, duration: stated }));
  return { procedureCode: procedure, case: parsed.data.case ?? null, unit, steps, total, source };
}

function reasonOf(error: z.ZodError): string {
  const [issue] = error.issues;
  return `không đọc được mục “${issue?.path.join('.') ?? ''}”: ${issue?.message ?? ''}`;
}
