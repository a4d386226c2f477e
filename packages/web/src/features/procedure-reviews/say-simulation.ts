import type { Simulation } from '@motcua/contract/time-cuts.ts';
import type { Formats } from '../../lib/format.ts';
import type { Messages } from '../../messages/desk.ts';

interface Speech {
  messages: Pick<Messages, 'simulation' | 'terms'>;
  formats: Formats;
}

/** The answer as somebody would say it: what stays in time, what breaks, how many officers it needs. */
export function saySimulation(simulation: Simulation, { messages, formats }: Speech): string[] {
  const words = messages.simulation;
  const { answer } = simulation;
  const { before, after, range } = answer;
  const limits = [...new Set(simulation.procedures.map(({ limitText }) => limitText))].join('; ');
  const onTime = Math.round(after.onTimeShare * after.dossiers);
  const share = (value: number) => formats.percent(Math.floor(value * 1000) / 1000);
  return [
    words.still(
      ...[share(after.onTimeShare), formats.number(onTime)],
      ...[formats.number(after.dossiers), limits],
    ),
    words.was(share(before.onTimeShare)),
    ...sayProcess(simulation, { messages, formats }),
    sayBreaks(answer, { messages, formats }),
    sayNeed(answer, { messages, formats }),
    ...(after.dossiers < FEW ? [words.few(formats.number(after.dossiers))] : []),
    ...(range.lowest === range.highest
      ? []
      : [words.range(share(range.lowest), share(range.highest))]),
  ];
}

/** What else but the limit was tried: whoever decides must see that it is no question of the limit alone. */
function sayProcess({ asked, answer }: Simulation, { messages, formats }: Speech): string[] {
  const words = messages.simulation;
  const left = (percent: number) => formats.percent(percent / 100);
  const added = asked.added.map(({ name, after }) => words.changedAdded(name, after.name));
  const steps = asked.steps.flatMap(({ step, workPercent, lyingPercent }) => {
    const name = answer.steps.find(({ key }) => key === step)?.name;
    if (name === undefined || (workPercent === 100 && lyingPercent === 100)) return [];
    return workPercent === 0 && lyingPercent === 0
      ? [words.changedDropped(name)]
      : [words.changedStep(name, left(workPercent), left(lyingPercent))];
  });
  const officers = answer.stations.flatMap(({ role, unitName, officersWere, officers: tried }) =>
    tried === officersWere
      ? []
      : [
          words.changedOfficers(
            `${messages.terms.role[role]}, ${unitName}`,
            formats.decimal(officersWere),
            formats.decimal(tried),
          ),
        ],
  );
  const all = [...new Set([...added, ...steps, ...officers])];
  return all.length === 0 ? [] : [words.changed(all.join('; '))];
}

/** Below so many, one dossier moves the share by several points. */
const FEW = 30;

function sayBreaks({ steps }: Simulation['answer'], { messages, formats }: Speech): string {
  const words = messages.simulation;
  const breaking = steps.filter(({ isBreaking }) => isBreaking);
  if (breaking.length === 0) return words.noBreak;
  const names = [...new Set(breaking.map(({ name }) => name))];
  return words.breaks(formats.number(names.length), names.join(', '));
}

function sayNeed(
  { needed, target, stations }: Simulation['answer'],
  { messages, formats }: Speech,
): string {
  const words = messages.simulation;
  const share = (value: number) => formats.percent(Math.floor(value * 1000) / 1000);
  switch (needed.kind) {
    case 'none':
      return words.needNone(share(target));
    case 'beyond':
      return words.needBeyond(share(target), share(needed.best));
    case 'more': {
      const parts = needed.more.map(({ station, officers }) => {
        const known = stations.find(({ key }) => key === station);
        const role = known === undefined ? '' : messages.terms.role[known.role];
        return words.needPart(formats.decimal(officers), role, known?.unitName ?? '');
      });
      return words.needMore(parts.join(', '), share(target), share(needed.reached));
    }
    default:
      return needed satisfies never;
  }
}
