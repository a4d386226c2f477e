import { dealingDefinitions } from './dealing-definitions.ts';
import { endingDefinitions } from './ending-definitions.ts';
import type { DefinitionRow, FigureDefinition } from './figure-definition.ts';
import type { FigureName } from './figure-names.ts';
import { performanceDefinitions } from './performance-definitions.ts';
import { receptionDefinitions } from './reception-definitions.ts';
import { standingDefinitions } from './standing-definitions.ts';

/** Names, what is counted, how and by which act of law; a figure without its row does not compile. */
const definitions: Readonly<Record<FigureName, DefinitionRow>> = {
  ...receptionDefinitions,
  ...endingDefinitions,
  ...standingDefinitions,
  ...dealingDefinitions,
  ...performanceDefinitions,
};

/** Every figure in the order of its list. */
export function listFigureDefinitions(names: readonly FigureName[]): FigureDefinition[] {
  return names.map((name) => ({ name, ...definitions[name] }));
}

/** The name of a figure as it stands inside a sentence. */
export function figureWords(name: FigureName): { vi: string; en: string } {
  const { vi, en } = definitions[name];
  return { vi, en };
}
