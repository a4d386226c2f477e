import { readdirSync, readFileSync } from 'node:fs';
import { readRegisterDefinition } from '@motcua/contract/register-definition-faults.ts';
import type { RegisterDefinition } from '@motcua/domain/reform-register/definition.ts';

const folder = new URL('../../../../../reference-data/registers/', import.meta.url);
let registers: readonly RegisterDefinition[] | undefined;

/** The registers that are shipped; read once, the files do not change while the program runs. */
export function shippedRegisters(): readonly RegisterDefinition[] {
  registers ??= readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map(readFile);
  return registers;
}

function readFile(name: string): RegisterDefinition {
  const value: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
  const { definition, faults } = readRegisterDefinition(value);
  if (definition !== null) return definition;
  throw new Error(`reference-data/registers/${name}: ${faults[0]?.where} ${faults[0]?.en}`);
}
