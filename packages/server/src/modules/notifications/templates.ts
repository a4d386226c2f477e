import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod';

const wordsSchema = z.object({ subject: z.string().min(1), text: z.string().min(1) });

const templateSchema = z.object({
  code: z.string().min(1),
  version: z.int().min(1),
  /** What each `{blank}` of the words is filled with. */
  blanks: z.record(z.string(), z.string()),
  words: z.object({ vi: wordsSchema, en: wordsSchema }),
});

export type MessageTemplate = z.output<typeof templateSchema>;

const folder = new URL('../../../../../reference-data/message-templates/', import.meta.url);
let shipped: readonly MessageTemplate[] | undefined;

/** Every version that is shipped; a change of words is a new file with the next version. */
export function shippedTemplates(): readonly MessageTemplate[] {
  shipped ??= readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => templateSchema.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))));
  return shipped;
}

/** The newest version of a template. Throws when there is none: a wrong name is a fault of ours. */
export function newestTemplate(code: string): MessageTemplate {
  const found = shippedTemplates()
    .filter((template) => template.code === code)
    .sort((a, b) => b.version - a.version)[0];
  if (found === undefined) throw new Error(`there is no message template ${code}`);
  return found;
}

/** Every blank must have its value: a letter with `{name}` in it never leaves. */
export function fillTemplate(
  sentence: string,
  values: Readonly<Record<string, string | number>>,
): string {
  return sentence.replace(/\{(\w+)\}/g, (_blank, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`the message lacks a value for {${name}}`);
    return String(value);
  });
}
