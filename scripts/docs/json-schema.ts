/** The part of JSON Schema 2020-12 that the schemas of the contract use. */
export interface JsonSchema {
  $ref?: string;
  type?: string;
  description?: string;
  enum?: (string | number)[];
  const?: string | number | boolean;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  $defs?: Record<string, JsonSchema>;
}

/** Rows `field | type | what` of an object; inner objects follow as `outer.inner`. */
export function fieldTable(schema: JsonSchema): string {
  return ['| field | type | what |', '|---|---|---|', ...rowsOf(schema, '')].join('\n');
}

/** `Rule`, `list of Item`, or the values themselves. */
export function typeOf(schema: JsonSchema): string {
  if (schema.$ref !== undefined) return nameOf(schema.$ref);
  if (schema.enum !== undefined) return schema.enum.map((one) => `\`${one}\``).join(', ');
  if (schema.const !== undefined) return `\`${schema.const}\``;
  const options = schema.anyOf ?? schema.oneOf;
  if (options !== undefined) return options.map(typeOf).join(' or ');
  if (schema.type === 'array') return `list of ${typeOf(schema.items ?? {})}`;
  return schema.type ?? 'anything';
}

function rowsOf(schema: JsonSchema, above: string): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = `${above}${name}`;
    const isNeeded = schema.required?.includes(name) ?? false;
    const row = `| \`${path}\`${isNeeded ? ' \\*' : ''} | ${typeOf(field)} | ${field.description ?? ''} |`;
    const inner = field.type === 'array' ? field.items : field;
    const suffix = field.type === 'array' ? '[].' : '.';
    return [row, ...(inner?.properties === undefined ? [] : rowsOf(inner, `${path}${suffix}`))];
  });
}

function nameOf(reference: string): string {
  const name = reference.split('/').at(-1) ?? '';
  return name === 'Node' ? 'Group or Item' : name;
}
