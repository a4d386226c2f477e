import type { SimulationAnswerView } from '@motcua/contract/time-cuts.ts';
import { workingDayMinutes } from '@motcua/domain/calendar/working-time.ts';
import type { SimulationAnswer } from '@motcua/domain/procedure-review/simulation/simulation-answer.ts';
import type { ReadYear } from './read-past-year.ts';

/** The answer in words and keys that stay: places in the year mean nothing once it has left memory. */
export function answerView(
  { year, stationKeys, stepKeys, left }: ReadYear,
  { answer, codes }: { answer: SimulationAnswer; codes: readonly string[] },
): SimulationAnswerView {
  const { steps, stations, needed, late, before, after, range, target } = answer;
  const { distribution, workShare, replay } = answer;
  const passed = new Set(steps.map(({ step }) => year.steps[step]?.station));
  const [calendar] = year.calendars;
  const asked = left.filter(({ procedureCode }) => codes.includes(procedureCode));
  const count = (why: ReadYear['left'][number]['why']) =>
    asked.filter((one) => one.why === why).length;
  return {
    ...{ before, after, range, target, distribution, workShare, replay, late: late.length },
    dayMinutes: calendar === undefined ? 480 : workingDayMinutes(calendar),
    steps: steps.flatMap(({ step, ...outcome }) => {
      const known = year.steps[step];
      const station = known && year.stations[known.station];
      if (known === undefined || station === undefined) return [];
      return [
        {
          ...{ ...outcome, key: stepKeys[step] ?? '', no: known.no, name: known.name },
          ...{ unitName: station.unitName, role: station.role },
          station: stationKeys[known.station] ?? '',
        },
      ];
    }),
    stations: stations.flatMap(({ station, officersWere, officers, busy }) => {
      const known = year.stations[station];
      if (known === undefined || !passed.has(station)) return [];
      const { unitName, role } = known;
      const key = stationKeys[station] ?? '';
      return [{ key, unitName, role, officersWere, officers, busy }];
    }),
    needed:
      needed.kind === 'more'
        ? {
            ...needed,
            more: needed.more.map(({ station, officers }) => ({
              ...{ station: stationKeys[station] ?? '', officers },
            })),
          }
        : needed,
    left: {
      ...{ open: count('open'), withdrawn: count('withdrawn') },
      ...{ withoutSteps: count('withoutSteps'), withoutLimit: count('withoutLimit') },
    },
    read: year.dossiers.length,
  };
}
