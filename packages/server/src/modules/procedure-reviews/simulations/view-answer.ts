import type { SimulationAnswerView } from '@motcua/contract/time-cuts.ts';
import { workingDayMinutes } from '@motcua/domain/calendar/working-time.ts';
import type { SimulationAnswer } from '@motcua/domain/procedure-review/simulation/simulation-answer.ts';
import { keyOfStation, keyOfStep, type ReadYear } from './read-past-year.ts';

/** The answer in words and keys that stay: places in the year mean nothing once it has left memory. */
export function answerView(
  { year, left }: ReadYear,
  { answer, codes }: { answer: SimulationAnswer; codes: readonly string[] },
): SimulationAnswerView {
  const { steps, stations, needed, late, before, after, range, target } = answer;
  const { distribution, workShare, replay, places } = answer;
  const stationKey = (number: number) => {
    const station = places.stations[number];
    return station === undefined ? '' : keyOfStation(station);
  };
  const passed = new Set(steps.map(({ step }) => places.steps[step]?.station));
  const [calendar] = year.calendars;
  const asked = left.filter(({ procedureCode }) => codes.includes(procedureCode));
  const count = (why: ReadYear['left'][number]['why']) =>
    asked.filter((one) => one.why === why).length;
  return {
    ...{ before, after, range, target, distribution, workShare, replay, late: late.length },
    dayMinutes: calendar === undefined ? 480 : workingDayMinutes(calendar),
    steps: steps.flatMap(({ step, ...outcome }) => {
      const known = places.steps[step];
      const station = known && places.stations[known.station];
      if (known === undefined || station === undefined) return [];
      return [
        {
          ...{ ...outcome, key: keyOfStep(known, station), no: known.no, name: known.name },
          ...{ unitName: station.unitName, role: station.role },
          station: keyOfStation(station),
        },
      ];
    }),
    stations: stations.flatMap(({ station, officersWere, officers, busy }) => {
      const known = places.stations[station];
      if (known === undefined || !passed.has(station)) return [];
      const { unitName, role } = known;
      const key = keyOfStation(known);
      return [{ key, unitName, role, officersWere, officers, busy }];
    }),
    needed:
      needed.kind === 'more'
        ? {
            ...needed,
            more: needed.more.map(({ station, officers }) => ({
              ...{ station: stationKey(station), officers },
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
