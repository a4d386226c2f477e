import { checkDefinition } from '@motcua/domain/reform-register/check-definition.ts';
import type { RegisterDefinition } from '@motcua/domain/reform-register/definition.ts';
import { inWords, linesOf } from './indicator-set-faults.ts';
import { registerDefinitionSchema } from './register-definitions.ts';

/** Where in the file, and what to do about it; what only a shape refuses is told in English. */
export interface RegisterFaultLine {
  where: string;
  vi: string;
  en: string;
}

/** The register, or every fault in it, each with its place in the file. */
export function readRegisterDefinition(
  value: unknown,
):
  | { definition: RegisterDefinition; faults: null }
  | { definition: null; faults: RegisterFaultLine[] } {
  const read = registerDefinitionSchema.safeParse(value);
  if (!read.success)
    return {
      definition: null,
      faults: read.error.issues
        .flatMap((issue) => linesOf(issue, value, []))
        .map(({ where, message }) => ({ where, vi: message, en: message })),
    };
  const faults = checkDefinition(read.data);
  if (faults.length === 0) return { definition: read.data, faults: null };
  return {
    definition: null,
    faults: faults.map(({ path, vi, en }) => ({ where: inWords(path), vi, en })),
  };
}
