import { CHANNELS, LEVELS } from '@motcua/domain/procedure/procedure.ts';
import * as z from 'zod';

/** A procedure as a file states it, whichever of the two structures the file has. */
export interface SourceProcedure {
  code: string | null;
  name: string;
  group: string;
  field: string;
  levels: (typeof LEVELS)[number][];
  decision: string | null;
  agency: string | null;
  applicants: string[];
  ways: SourceWay[];
  papers: SourcePaper[];
  results: string[];
  basis: string[];
  steps: string | null;
  source: string;
}

export interface SourceWay {
  channel: (typeof CHANNELS)[number];
  limitText: string | null;
  hint: { value: number | null; unit: string | null } | null;
  fees: { kind: 'fee' | 'charge' | null; amount: number; case?: string; cap?: number }[];
  feeNote: string | null;
}

export interface SourcePaper {
  name: string;
  originals: number;
  copies: number;
  hasForm: boolean;
  case: string | null;
}

export interface SourceFile {
  rows: unknown[];
  /** Reads one row; the reason where it cannot be read. */
  read(row: unknown): SourceProcedure | string;
}

const text = z.string().trim();
const count = z.number().int().min(0).max(999);
const amount = z.number().int().min(0);
const feeKind = z.enum(['fee', 'charge']).nullable();

/** A row of the national database as it is handed over: methods and components. */
const OpenRow = z.object({
  code: text.nullable(),
  name: text.min(1),
  group: text.min(1).default('other'),
  field: text.min(1),
  level: z.array(z.enum(LEVELS)).min(1),
  decision: text.nullish(),
  agency: text.nullish(),
  applicants: z.array(text).nullish(),
  methods: z.array(
    z.object({
      channel: z.enum(CHANNELS),
      time_limit_raw: z.string().nullish(),
      time_limit: z.object({ value: z.number().nullable(), unit: z.string().nullable() }).nullish(),
      fees: z.array(
        z.object({
          kind: feeKind,
          amount_vnd: amount,
          case: text.optional(),
          cap_vnd: amount.optional(),
        }),
      ),
      fee_note: z.string().nullish(),
    }),
  ),
  components: z.array(
    z.object({
      name: text.min(1),
      originals: count,
      copies: count,
      has_form: z.boolean(),
      case: text.nullish(),
    }),
  ),
  results: z.array(text).default([]),
  legal_basis: z.array(text).nullish(),
  steps: text.nullish(),
  source: z.string().nullish(),
});

/** A row of the files that are shipped: ways and papers, no key where there is nothing. */
const ShippedRow = z.object({
  code: text.optional(),
  name: text.min(1),
  field: text.min(1),
  levels: z.array(z.enum(LEVELS)).min(1),
  decision: text.optional(),
  agency: text.optional(),
  applicants: z.array(text).default([]),
  ways: z.array(
    z.object({
      by: z.array(z.enum(CHANNELS)).min(1),
      limit: z.string().optional(),
      fees: z.array(z.tuple([feeKind, amount]).rest(z.union([text, amount, z.null()]))).default([]),
      note: z.string().optional(),
    }),
  ),
  papers: z
    .array(z.tuple([text.min(1), count, count, z.union([z.literal(0), z.literal(1)])]).rest(text))
    .default([]),
  results: z.array(text).default([]),
  basis: z.array(text).default([]),
  steps: text.optional(),
  from: z.string().optional(),
});

const ShippedFile = z.object({
  format: z.literal('motcua-procedures-1'),
  group: text.min(1),
  source: z.string(),
  procedures: z.array(z.unknown()),
});

const OPEN_SOURCE = 'Cơ sở dữ liệu quốc gia về thủ tục hành chính';

/** Recognises the structure of a file of procedures; null when it is none. */
export function openSourceFile(value: unknown): SourceFile | null {
  const shipped = ShippedFile.safeParse(value);
  if (shipped.success) {
    const { group, source, procedures } = shipped.data;
    return {
      rows: procedures,
      read: (row) => readWith(ShippedRow, row, (it) => ofShipped(it, { group, source })),
    };
  }
  const isOpen =
    Array.isArray(value) &&
    value.every((row) => typeof row === 'object' && row !== null && 'methods' in row);
  if (!isOpen || value.length === 0) return null;
  return { rows: value, read: (row) => readWith(OpenRow, row, ofOpen) };
}

function readWith<S extends z.ZodType>(
  schema: S,
  row: unknown,
  convert: (row: z.infer<S>) => SourceProcedure,
): SourceProcedure | string {
  const parsed = schema.safeParse(row);
  if (parsed.success) return convert(parsed.data);
  const [issue] = parsed.error.issues;
  return `không đọc được mục “${issue?.path.join('.') ?? ''}”: ${issue?.message ?? ''}`;
}

function ofOpen(row: z.infer<typeof OpenRow>): SourceProcedure {
  return {
    ...{
      code: row.code || null,
      name: row.name,
      group: row.group,
      field: row.field,
      levels: row.level,
    },
    ...{
      decision: row.decision ?? null,
      agency: row.agency ?? null,
      applicants: row.applicants ?? [],
    },
    ways: row.methods.map((it) => ({
      channel: it.channel,
      limitText: it.time_limit_raw?.trim() || null,
      hint: it.time_limit ?? null,
      fees: it.fees.map((fee) => feeOf([fee.kind, fee.amount_vnd, fee.case, fee.cap_vnd])),
      feeNote: it.fee_note?.trim() || null,
    })),
    papers: row.components.map((it) => ({
      ...{ name: it.name, originals: it.originals, copies: it.copies, hasForm: it.has_form },
      case: it.case || null,
    })),
    ...{ results: row.results, basis: row.legal_basis ?? [], steps: row.steps || null },
    source: row.source ?? OPEN_SOURCE,
  };
}

function ofShipped(
  row: z.infer<typeof ShippedRow>,
  file: { group: string; source: string },
): SourceProcedure {
  return {
    ...{ code: row.code ?? null, name: row.name, group: file.group, field: row.field },
    ...{ levels: row.levels, decision: row.decision ?? null, agency: row.agency ?? null },
    applicants: row.applicants,
    ways: row.ways.flatMap((way) =>
      way.by.map((channel) => ({
        ...{ channel, limitText: way.limit?.trim() || null, hint: null },
        fees: way.fees.map(feeOf),
        feeNote: way.note?.trim() || null,
      })),
    ),
    papers: row.papers.map(([name, originals, copies, form, ofCase]) => ({
      ...{ name, originals, copies, hasForm: form === 1, case: ofCase ?? null },
    })),
    ...{ results: row.results, basis: row.basis, steps: row.steps ?? null },
    source: row.from ?? file.source,
  };
}

function feeOf([kind, value, ofCase, cap]: [
  'fee' | 'charge' | null,
  number,
  ...(string | number | null | undefined)[],
]): SourceWay['fees'][number] {
  return {
    ...{ kind, amount: value },
    ...(typeof ofCase === 'string' && ofCase !== '' ? { case: ofCase } : {}),
    ...(typeof cap === 'number' ? { cap } : {}),
  };
}
