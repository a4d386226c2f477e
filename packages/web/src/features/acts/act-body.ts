import type { Messages } from '../../messages/desk.ts';
import type { ActSpec, FieldSpec } from './act-spec.ts';
import type { ActValues } from './values.ts';

/** Fields that are asked now; some depend on what was chosen before. */
export function shownFields(spec: ActSpec, values: ActValues): FieldSpec[] {
  return spec.fields.filter((field) => field.when === undefined || field.when(values));
}

/** Some fields must be filled only together with others. */
export function isOptional({ optional }: FieldSpec, values: ActValues): boolean {
  return typeof optional === 'function' ? optional(values) : optional === true;
}

/** The body as the server takes it: empty values left out, dotted paths as nested objects. */
export function bodyOf(spec: ActSpec, values: ActValues): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const field of shownFields(spec, values)) {
    const value = writtenIn(field, values);
    if (value !== undefined) put(body, field.path.split('.'), value);
  }
  return body;
}

/** What is still missing, by path. The schema of the contract has the last word on the shape. */
export function missingIn(
  spec: ActSpec,
  values: ActValues,
  words: Messages,
): Record<string, string> {
  const missing: Record<string, string> = {};
  for (const field of shownFields(spec, values)) {
    if (field.kind === 'drawing' && values.signature === null)
      missing[field.path] = words.acts.signFirst;
    else if (
      field.kind !== 'drawing' &&
      !isOptional(field, values) &&
      field.kind !== 'flag' &&
      writtenIn(field, values) === undefined
    )
      missing[field.path] = words.common.required;
  }
  return missing;
}

function writtenIn(field: FieldSpec, values: ActValues): unknown {
  const { path } = field;
  switch (field.kind) {
    case 'text':
    case 'long':
    case 'choice':
    case 'officer':
      return values.texts[path]?.trim() || undefined;
    case 'date':
      return values.dates[path] ?? undefined;
    case 'amount':
      return values.amounts[path] ?? undefined;
    case 'flag':
      return values.flags[path] ?? false;
    case 'files': {
      const ids = (values.files[path] ?? []).map(({ fileId }) => fileId);
      return field.one ? ids.at(-1) : ids.length === 0 ? undefined : ids;
    }
    case 'items': {
      const items = Object.entries(values.items).flatMap(([documentId, what]) =>
        what.trim() === '' ? [] : [{ documentId, what: what.trim() }],
      );
      return items.length === 0 ? undefined : items;
    }
    case 'documents': {
      const given = Object.entries(values.documents).filter(([, document]) => document.given);
      return given.length === 0
        ? undefined
        : given.map(([documentId, { name, kind, quantity, files }]) => ({
            documentId,
            name,
            kind,
            quantity,
            fileIds: files.map(({ fileId }) => fileId),
          }));
    }
    case 'drawing':
      return undefined;
  }
}

function put(body: Record<string, unknown>, [first = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    body[first] = value;
    return;
  }
  const inner = body[first];
  const next: Record<string, unknown> =
    typeof inner === 'object' && inner !== null ? { ...inner } : {};
  put(next, rest, value);
  body[first] = next;
}
