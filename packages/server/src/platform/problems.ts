import type { Problem } from '@motcua/contract/common.ts';
import { isDomainError } from '@motcua/domain/shared/errors.ts';
import {
  isInstant,
  minuteOfDay,
  plainDateOf,
  VIETNAM_OFFSET_MINUTES,
} from '@motcua/domain/shared/instant.ts';
import { formatPlainDate, isPlainDate } from '@motcua/domain/shared/plain-date.ts';
import {
  hasZodFastifySchemaValidationErrors,
  type ZodFastifySchemaValidationError,
} from 'fastify-type-provider-zod';
import { isDatabaseGone } from './db.ts';
import type { Language } from './language.ts';
import { sentenceOfIssue } from './validation-sentences.ts';

/** What a person reads when something is refused; `{name}` takes a parameter of the error. */
export interface ProblemText {
  status: number;
  vi: string;
  en: string;
}

/** By error code; every module brings the rows of its own codes. */
export type ProblemTable = Readonly<Record<string, ProblemText>>;

/** Refusals that are not of any module's trade. */
export const PLATFORM_PROBLEMS = {
  'request.invalid': {
    status: 400,
    vi: 'Có thông tin chưa đúng; xin xem từng mục bên dưới và sửa lại.',
    en: 'Some of what was sent is not right; see each entry below.',
  },
  'request.unreadable': {
    status: 400,
    vi: 'Không đọc được nội dung gửi lên; xin gửi lại dưới dạng JSON hợp lệ.',
    en: 'What was sent could not be read; send valid JSON.',
  },
  'request.not-found': {
    status: 404,
    vi: 'Không có gì ở địa chỉ này; xin kiểm tra lại đường dẫn.',
    en: 'There is nothing at this address.',
  },
  'request.method-not-allowed': {
    status: 405,
    vi: 'Địa chỉ này không nhận thao tác đó.',
    en: 'This address does not take that method.',
  },
  'request.too-large': {
    status: 413,
    vi: 'Nội dung gửi lên quá lớn; xin giảm bớt rồi gửi lại.',
    en: 'What was sent is too large.',
  },
  'request.unsupported-type': {
    status: 415,
    vi: 'Không nhận được loại nội dung này; xin gửi dưới dạng JSON hoặc biểu mẫu có tệp.',
    en: 'This kind of content is not accepted; send JSON or a form with files.',
  },
  'request.refused': {
    status: 400,
    vi: 'Không thực hiện được yêu cầu này.',
    en: 'This request could not be carried out.',
  },
  'request.unstorable': {
    status: 400,
    vi: 'Có ký tự hoặc con số không lưu được (ký tự rỗng, hoặc số quá lớn); xin xóa và nhập lại.',
    en: 'It holds a character or number that cannot be stored (a null character, or too large a number); remove it.',
  },
  'rule.broken': {
    status: 422,
    vi: 'Quy định không cho phép thực hiện việc này lúc này ({code}).',
    en: 'The rules do not allow this now ({code}).',
  },
  'database.away': {
    status: 503,
    vi: 'Cơ sở dữ liệu tạm thời không trả lời. Chưa có gì được ghi nhận; xin thử lại sau ít giây.',
    en: 'The database does not answer just now. Nothing was recorded; please try again in a few seconds.',
  },
  'database.slow': {
    status: 503,
    vi: 'Yêu cầu chạy quá lâu nên đã dừng, chưa có gì được ghi nhận; xin thu hẹp phạm vi rồi thử lại.',
    en: 'The request took too long and was stopped; nothing was recorded. Narrow it and try again.',
  },
  'internal.failure': {
    status: 500,
    vi: 'Hệ thống gặp lỗi khi xử lý; chưa có gì được ghi nhận. Xin báo quản trị viên mã yêu cầu {request}.',
    en: 'The system failed on this request; nothing was recorded. Tell the administrator the request id {request}.',
  },
} as const satisfies ProblemTable;

export interface ProblemAnswer {
  body: Problem;
  /** Seconds after which a retry makes sense. */
  retryAfter?: number;
  /** Ours to repair: it goes to the log with its stack. */
  unexpected: boolean;
}

/** The one place where a failure becomes an answer (RFC 9457). */
export function problemOf(
  error: unknown,
  context: { table: ProblemTable; language: Language; requestId: string },
): ProblemAnswer {
  const { table, language } = context;
  const plain = (code: string, params: Params = {}) => ({
    body: makeProblem(code, { table, language, params }),
    unexpected: false,
  });
  if (isDomainError(error)) return plain(error.code, error.params);
  if (hasZodFastifySchemaValidationErrors(error)) {
    const errors = error.validation.map((issue) => ({
      path: pathOf(error.validationContext, placeOf(issue)),
      // A schema of ours may name a code of the table instead of leaving the sentence to zod.
      message: table[issue.message ?? '']?.[language] ?? sentenceOfIssue(issue, language),
    }));
    return { body: { ...plain('request.invalid').body, errors }, unexpected: false };
  }
  if (isDatabaseGone(error)) return { ...plain('database.away'), retryAfter: 5 };
  if (textCode(error) === '57014') return { ...plain('database.slow'), retryAfter: 30 };
  if (unstorable.has(textCode(error) ?? '')) return plain('request.unstorable');
  const code = codeOfRefusal(error);
  if (code !== undefined) return plain(code);
  return { ...plain('internal.failure', { request: context.requestId }), unexpected: true };
}

export function makeProblem(
  code: string,
  options: { table: ProblemTable; language: Language; params?: Params },
): Problem {
  const text = options.table[code] ?? PLATFORM_PROBLEMS['rule.broken'];
  // A refusal may name a code of its own, as that of a procedure.
  const detail = fill(text[options.language], { code, ...forPeople(options.params ?? {}) });
  return {
    type: `urn:motcua:problem:${code}`,
    title: titles[text.status]?.[options.language] ?? detail,
    status: text.status,
    detail,
    code,
  };
}

/** Puts the parameters of an error into its sentence. */
export function fill(sentence: string, params: Params): string {
  return sentence.replace(/\{(\w+)\}/g, (blank, name: string) => String(params[name] ?? blank));
}

/** Days and instants as the screens write them: `24/04/2026`, `16:45, 24/04/2026`. */
function forPeople(params: Params): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, writtenForPeople(value)]),
  );
}

function writtenForPeople(value: string | number): string | number {
  if (typeof value === 'number') return value;
  if (isPlainDate(value)) return formatPlainDate(value);
  if (!isInstant(value)) return value;
  const minute = minuteOfDay(value, VIETNAM_OFFSET_MINUTES);
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60].map((it) =>
    String(it).padStart(2, '0'),
  );
  return `${hours}:${minutes}, ${formatPlainDate(plainDateOf(value, VIETNAM_OFFSET_MINUTES))}`;
}

/** What PostgreSQL says of a null character in text or JSON, and of a number out of range. */
const unstorable: ReadonlySet<string> = new Set(['22021', '22P05', '22003']);

type Params = Readonly<Record<string, string | number>>;

function codeOfRefusal(error: unknown): keyof typeof PLATFORM_PROBLEMS | undefined {
  if (!(error instanceof Error) || !('statusCode' in error)) return undefined;
  const status = error.statusCode;
  if (status === 404 || status === 414) return 'request.not-found';
  if (status === 413) return 'request.too-large';
  if (status === 415 || status === 406) return 'request.unsupported-type';
  if (textCode(error)?.startsWith('FST_ERR_CTP')) return 'request.unreadable';
  if (error instanceof SyntaxError) return 'request.unreadable';
  return typeof status === 'number' && status >= 400 && status < 500
    ? 'request.refused'
    : undefined;
}

function textCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** A single parameter that is not known is the place itself. */
function placeOf(issue: ZodFastifySchemaValidationError): string {
  const { instancePath, keyword } = issue;
  const { keys }: Readonly<Record<string, unknown>> = issue.params;
  const isOne = keyword === 'unrecognized_keys' && Array.isArray(keys) && keys.length === 1;
  return isOne ? `${instancePath.replace(/\/$/, '')}/${String(keys[0])}` : instancePath;
}

function pathOf(context: string | undefined, instancePath: string): string {
  const path = instancePath.replace(/^\//, '').replaceAll('/', '.');
  return context === undefined || context === 'body' ? path : `${context}.${path}`;
}

const titles: Readonly<Record<number, Record<Language, string>>> = {
  400: { vi: 'Thông tin chưa đúng', en: 'Not right' },
  401: { vi: 'Chưa đăng nhập', en: 'Not signed in' },
  403: { vi: 'Không có quyền', en: 'Not allowed' },
  404: { vi: 'Không tìm thấy', en: 'Not found' },
  405: { vi: 'Không nhận thao tác này', en: 'Method not allowed' },
  409: { vi: 'Trùng hoặc đã thay đổi', en: 'Conflict' },
  412: { vi: 'Đã thay đổi trong lúc chờ', en: 'Changed meanwhile' },
  413: { vi: 'Quá lớn', en: 'Too large' },
  415: { vi: 'Loại nội dung không nhận được', en: 'Unsupported content' },
  422: { vi: 'Quy định không cho phép', en: 'Not allowed by the rules' },
  429: { vi: 'Quá nhiều yêu cầu', en: 'Too many requests' },
  500: { vi: 'Hệ thống gặp lỗi', en: 'System failure' },
  503: { vi: 'Tạm thời gián đoạn', en: 'Away for a moment' },
};
