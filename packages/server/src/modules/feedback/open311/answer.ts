/** What GeoReport v2 answers in: XML must be there, JSON may. */
export const OPEN311_FORMATS = ['xml', 'json'] as const;
export type Open311Format = (typeof OPEN311_FORMATS)[number];

export const OPEN311_TYPES = {
  xml: 'text/xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const satisfies Record<Open311Format, string>;

/** A tree that both formats write; in XML each of a list stands in the element that `ITEMS` names for it. */
export type Open311Value =
  | string
  | number
  | boolean
  | null
  | readonly Open311Value[]
  | { readonly [name: string]: Open311Value };

/** Something that GeoReport v2 refuses, with the HTTP status as its code. */
export class Open311Error extends Error {
  readonly status: number;

  constructor(status: number, description: string) {
    super(description);
    this.name = 'Open311Error';
    this.status = status;
  }
}

export function open311Text(format: Open311Format, root: string, value: Open311Value): string {
  if (format === 'json') return JSON.stringify(value);
  return `<?xml version="1.0" encoding="utf-8"?>\n${element(root, value)}\n`;
}

export function open311Errors(error: Open311Error): Open311Value {
  return [{ code: error.status, description: error.message }];
}

/** What one of a list is called in XML. */
const ITEMS: Readonly<Record<string, string>> = {
  services: 'service',
  service_requests: 'request',
  attributes: 'attribute',
  values: 'value',
  endpoints: 'endpoint',
  formats: 'format',
  errors: 'error',
};

function element(name: string, value: Open311Value): string {
  if (value === null || value === '') return `<${name}/>`;
  return `<${name}>${inside(name, value)}</${name}>`;
}

function inside(name: string, value: Exclude<Open311Value, null>): string {
  if (isList(value)) return value.map((one) => element(ITEMS[name] ?? 'item', one)).join('');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, one]) => element(key, one))
      .join('');
  return escaped(String(value));
}

function isList(value: Open311Value): value is readonly Open311Value[] {
  return Array.isArray(value);
}

/** Characters that XML 1.0 does not know are left out: a text of a citizen may hold anything. */
function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
