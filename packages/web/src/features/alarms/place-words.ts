import { AXES } from '@motcua/contract/figures.ts';
import { CHANNELS } from '@motcua/domain/procedure/procedure.ts';
import type { Messages } from '../../messages/desk.ts';

type Words = Pick<Messages, 'figures' | 'terms'>;

/** Where a balance stands, `own field_channel counter Hộ tịch`, as a person says it; the text itself where it is none. */
export function placeWords(place: string, { figures, terms }: Words): string {
  const [first = '', cut = '', ...rest] = place.split(' ');
  const axis = AXES.find((one) => one === first);
  if (axis === undefined) return place;
  const parts = cut === 'field_channel' ? fieldAndChannel(rest, terms) : [rest.join(' ')];
  const known = Object.entries(figures.cuts).find(([name]) => name === cut && name !== 'whole');
  if (known !== undefined && parts[0]) parts[0] = `${known[1]}: ${parts[0]}`;
  return [figures.axes[axis], ...parts.filter(Boolean)].join(', ');
}

function fieldAndChannel([first = '', ...field]: string[], terms: Words['terms']): string[] {
  const channel = CHANNELS.find((one) => one === first);
  if (channel === undefined) return [[first, ...field].join(' ')];
  return [field.join(' '), terms.channel[channel].toLowerCase()];
}
