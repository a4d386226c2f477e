import { dealingDefinitions } from './dealing-definitions.ts';
import { endingDefinitions } from './ending-definitions.ts';
import type { DefinitionRow, FigureDefinition } from './figure-definition.ts';
import { formOf } from './figure-forms.ts';
import { FIGURE_NAMES, type FigureName } from './figure-names.ts';
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

/** The name of a measure of the journal: that of the figure which is nothing else; the measure itself where there is none. */
export function measureWords(measure: string): { vi: string; en: string } {
  const name = FIGURE_NAMES.find((figure) => {
    const { flows = [], end = [], minusFlows, minusEnd, start, rising } = formOf(figure);
    const others = [minusFlows, minusEnd, start, rising];
    const measures: readonly string[] = [...flows, ...end];
    return (
      measures.length === 1 && measures[0] === measure && others.every((it) => it === undefined)
    );
  });
  return name === undefined ? { vi: measure, en: measure } : figureWords(name);
}
