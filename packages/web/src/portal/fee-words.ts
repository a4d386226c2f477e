import type { ProcedureDetails } from '@motcua/contract/procedures.ts';
import type { Channel } from '@motcua/domain/procedure/procedure.ts';
import { fill, type View } from './view.ts';

type ChannelView = ProcedureDetails['channels'][number];
type Fee = ChannelView['fees'][number];

export interface FeeTerms {
  channels: Channel[];
  fees: Fee[];
  feeNote: string | null;
}

/** Channels that cost the same stand together. */
export function feesByTerms(channels: readonly ChannelView[]): FeeTerms[] {
  const terms = new Map<string, FeeTerms>();
  for (const { channel, fees, feeNote } of channels) {
    const key = JSON.stringify([fees, feeNote]);
    const known = terms.get(key);
    if (known) known.channels.push(channel);
    else terms.set(key, { channels: [channel], fees, feeNote: meaningful(feeNote) });
  }
  return [...terms.values()];
}

/** What is said where no amount above zero is printed: a zero with a note is not "free". */
export function feeLines({ fees, feeNote }: FeeTerms, { words }: View): string[] {
  if (fees.some((fee) => fee.amount > 0)) return [];
  if (fees.length === 0) return [feeNote === null ? words.sheet.noFees : words.sheet.seeNote];
  return [feeNote === null ? words.sheet.free : words.sheet.freeNoted];
}

/** One line for the head of the page. */
export function feeSummary(channels: readonly ChannelView[], view: View): string {
  const { words, formats } = view;
  const terms = feesByTerms(channels);
  const amounts = terms.flatMap(({ fees }) => fees.map((fee) => fee.amount).filter((it) => it > 0));
  const everyFee = terms.flatMap(({ fees }) => fees);
  if (amounts.length > 0) {
    const least = formats.dong(Math.min(...amounts));
    return everyFee.length === 1 && terms.length === 1
      ? least
      : fill(words.sheet.from, { amount: least });
  }
  if (terms.length === 0) return words.sheet.noFees;
  if (terms.some(({ feeNote }) => feeNote !== null)) return words.sheet.seeNote;
  return everyFee.length === 0 ? words.sheet.noFees : words.sheet.free;
}

export function feeWord(fee: Fee, { words }: View): string {
  if (fee.kind === 'fee') return words.sheet.fee;
  return fee.kind === 'charge' ? words.sheet.charge : words.sheet.feeOrCharge;
}

/** The national portal leaves a bare unit ("Đồng") in the note of some channels; it says nothing. */
function meaningful(note: string | null): string | null {
  return note === null || /^\s*(đồng|vnđ|vnd)?\s*\.?$/i.test(note) ? null : note;
}
