/**
 * JSON text that is the same for the same value, whatever the order in which its parts were written:
 * keys sorted by code unit, no spaces, parts that are `undefined` left out. What a hash is taken over.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  return canonicalObject(value);
}

/** Keys sorted without a comparison of ours and quoted once: every fact that is sealed passes here. */
function canonicalObject(value: object): string {
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const part: unknown = Reflect.get(value, key);
    if (part !== undefined) text += `${text === '' ? '' : ','}${quoted(key)}${canonicalJson(part)}`;
  }
  return `{${text}}`;
}

const MOST_KEYS = 2000;
const keys = new Map<string, string>();

function quoted(key: string): string {
  const known = keys.get(key);
  if (known !== undefined) return known;
  const text = `${JSON.stringify(key)}:`;
  if (keys.size < MOST_KEYS) keys.set(key, text);
  return text;
}
