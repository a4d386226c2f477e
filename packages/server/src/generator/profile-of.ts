import type { LatenessCause } from '@motcua/domain/dossier/event-parts.ts';
import type { Profile } from '@motcua/domain/generator/profile.ts';
import type { Channel, Level } from '@motcua/domain/procedure/procedure.ts';
import { readProfileFile } from './data.ts';
import type { Era } from './scope.ts';

/** How a year goes in an era, from the shipped file. */
export function profileOf(era: Era): Profile {
  const file = readProfileFile();
  const { declined, ...fates } = file.fates;
  return {
    ...file.seasons,
    deskHours: file.hours.desk,
    onlineHours: file.hours.online,
    channels: file.channels[era] as Partial<Record<Level, Record<Channel, number>>>,
    groups: file.groups,
    fates,
    declined,
    causes: file.lateness.causes as Partial<Record<LatenessCause, number>>,
    apologised: file.lateness.apologised,
    returns: file.returns,
    pace: file.pace,
  };
}
