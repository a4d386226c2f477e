import { readFileSync } from 'node:fs';
import { type ParsedBinding, setBindingSchema } from '@motcua/contract/indicator-bindings.ts';

const folder = new URL('../../../../../reference-data/indicator-sets/bindings/', import.meta.url);
const known = new Map<string, ParsedBinding>();

/** Where the measures of a shipped set come from; read once. */
export function bindingOf(setId: string): ParsedBinding {
  const binding = known.get(setId) ?? readBinding(setId);
  known.set(setId, binding);
  return binding;
}

function readBinding(setId: string): ParsedBinding {
  const text = readFileSync(new URL(`${setId}.json`, folder), 'utf8');
  return setBindingSchema.parse(JSON.parse(text));
}
