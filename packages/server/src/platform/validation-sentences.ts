import type { ZodFastifySchemaValidationError } from 'fastify-type-provider-zod';
import type { Language } from './language.ts';

type Sentences = Readonly<Record<Language, string>>;

/** What is wrong with one field, in words a desk clerk understands. */
export function sentenceOfIssue(
  issue: ZodFastifySchemaValidationError,
  language: Language,
): string {
  return generalSentence(issue)[language];
}

function generalSentence(issue: ZodFastifySchemaValidationError): Sentences {
  const params: Readonly<Record<string, unknown>> = issue.params;
  switch (issue.keyword) {
    case 'invalid_type':
      return issue.message?.includes('received undefined')
        ? REQUIRED
        : wrongKind(params['expected']);
    case 'too_small':
      return params['minimum'] === 1 && params['origin'] !== 'number'
        ? REQUIRED
        : bound(params, 'minimum');
    case 'too_big':
      return bound(params, 'maximum');
    case 'invalid_format':
      return formats[String(params['format'])] ?? WRONG_FORM;
    case 'invalid_value':
      return choice(params['values']);
    case 'unrecognized_keys':
      return unknownKeys(params['keys']);
    default:
      return NOT_RIGHT;
  }
}

const REQUIRED: Sentences = { vi: 'Phải có mục này.', en: 'This is required.' };
const WRONG_FORM: Sentences = { vi: 'Chưa đúng dạng.', en: 'Not in the right form.' };
const NOT_RIGHT: Sentences = { vi: 'Chưa đúng.', en: 'Not right.' };

const formats: Readonly<Record<string, Sentences>> = {
  date: { vi: 'Phải là ngày dạng năm-tháng-ngày.', en: 'Must be a date, YYYY-MM-DD.' },
  datetime: {
    vi: 'Phải là thời điểm ISO 8601 có múi giờ.',
    en: 'Must be an ISO 8601 instant with zone.',
  },
  email: { vi: 'Phải là địa chỉ thư điện tử.', en: 'Must be an e-mail address.' },
  uuid: { vi: 'Phải là mã định danh UUID.', en: 'Must be a UUID.' },
  url: { vi: 'Phải là một đường dẫn.', en: 'Must be an address.' },
};

const kinds: Readonly<Record<string, Sentences>> = {
  string: { vi: 'Phải là chữ.', en: 'Must be text.' },
  number: { vi: 'Phải là số.', en: 'Must be a number.' },
  int: { vi: 'Phải là số nguyên.', en: 'Must be a whole number.' },
  boolean: { vi: 'Phải là có hoặc không.', en: 'Must be true or false.' },
  array: { vi: 'Phải là một danh sách.', en: 'Must be a list.' },
  object: { vi: 'Phải là một nhóm thông tin.', en: 'Must be an object.' },
};

function wrongKind(expected: unknown): Sentences {
  return kinds[String(expected)] ?? NOT_RIGHT;
}

function bound(params: Readonly<Record<string, unknown>>, side: 'minimum' | 'maximum'): Sentences {
  const limit = String(params[side]);
  const unit = units[String(params['origin'])] ?? { vi: '', en: '' };
  return side === 'minimum'
    ? { vi: `Ít nhất ${limit}${unit.vi}.`, en: `At least ${limit}${unit.en}.` }
    : { vi: `Nhiều nhất ${limit}${unit.vi}.`, en: `At most ${limit}${unit.en}.` };
}

const units: Readonly<Record<string, Sentences>> = {
  string: { vi: ' ký tự', en: ' characters' },
  array: { vi: ' mục', en: ' entries' },
};

function choice(values: unknown): Sentences {
  const list = Array.isArray(values) ? values.join(', ') : '';
  return { vi: `Phải là một trong: ${list}.`, en: `Must be one of: ${list}.` };
}

function unknownKeys(keys: unknown): Sentences {
  const list = Array.isArray(keys) ? keys.join(', ') : '';
  return { vi: `Không có mục nào tên là ${list}.`, en: `There is nothing named ${list}.` };
}
