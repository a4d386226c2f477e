import { createHash } from 'node:crypto';
import { parseTimeLimit, type TimeLimit } from '@motcua/domain/calendar/time-limit.ts';
import { parseProcedureCode } from '@motcua/domain/procedure/procedure-code.ts';
import {
  CHANNELS,
  type ProcedureChannel,
  type ProcedureContent,
  type SupplementRule,
} from '@motcua/domain/procedure/procedure.ts';
import { foldAccents } from '@motcua/domain/shared/fold-accents.ts';
import { dong } from '@motcua/domain/shared/money.ts';
import type { SourceProcedure, SourceWay } from './source-file.ts';

/** Words of the source that no machine may count with, and why. */
export interface StayedText {
  where: string;
  text: string;
  reason: string;
}

export interface ReadProcedure {
  content: ProcedureContent;
  source: string;
  /** True where the source has no national code: the code is made from the name and kept inside. */
  codeIsLocal: boolean;
  stayedText: StayedText[];
}

/** One supplement at the desk and one in appraisal, the clock anew: NĐ 61/2018 Art. 11.2c, 17.2a, 19.4. */
export const DEFAULT_SUPPLEMENT_RULE: SupplementRule = {
  mode: 'restart',
  maxAtIntake: 1,
  maxAtAppraisal: 1,
};

/** Turns what a file states into content; nothing is guessed, what cannot be understood stays text. */
export function readProcedure(source: SourceProcedure): ReadProcedure | string {
  if (source.code !== null && !parseProcedureCode(source.code))
    return `“${source.code}” không phải là mã thủ tục`;
  const stayedText: StayedText[] = [];
  const content: ProcedureContent = {
    procedureCode: source.code ?? localCode(source),
    ...{ name: source.name, group: source.group, field: source.field, levels: source.levels },
    ...{ agency: source.agency ?? '', decision: source.decision, applicants: source.applicants },
    channels: channelsOf(source.ways, stayedText),
    checklist: source.papers.map((paper, index) => ({
      id: `c${String(index + 1).padStart(2, '0')}`,
      ...paper,
    })),
    ...{ results: source.results, legalBasis: source.basis, steps: source.steps },
    serviceLevels: [],
    supplementRule: DEFAULT_SUPPLEMENT_RULE,
  };
  return { content, source: source.source, codeIsLocal: source.code === null, stayedText };
}

/** A limit of the source: its own words first, the reading of another only where there are none. */
export function readLimit(way: Pick<SourceWay, 'limitText' | 'hint'>): {
  limit: TimeLimit;
  reason: string | null;
} {
  const limit = parseTimeLimit(way.limitText, way.hint);
  if (limit.kind === 'duration' && limit.value === 0) {
    return { limit: { kind: 'text', text: way.limitText ?? '0' }, reason: 'thời hạn bằng 0' };
  }
  if (limit.kind !== 'text') return { limit, reason: null };
  if (limit.text === '') return { limit, reason: 'nguồn không ghi thời hạn' };
  const bare = /^\d+([.,]\d+)?$/.test(limit.text);
  return {
    limit,
    reason: bare
      ? 'chỉ có số, không có đơn vị thời gian'
      : 'không phải một khoảng thời gian tính được',
  };
}

function channelsOf(ways: SourceWay[], stayedText: StayedText[]): ProcedureChannel[] {
  const channels = CHANNELS.filter((channel) => ways.some((way) => way.channel === channel));
  return channels.map((channel) => {
    const same = ways.filter((way) => way.channel === channel);
    const { limitText, choices } = limitsOf(same);
    const [only] = choices;
    if (choices.length === 1 && only) {
      const { limit, reason } = readLimit(only);
      if (reason) stayedText.push({ where: channel, text: limitText, reason });
      return { channel, limit, limitText: limitText || null, ...feesOf(same) };
    }
    stayedText.push({
      where: channel,
      text: limitText,
      reason: 'nhiều thời hạn, nguồn không ghi áp dụng khi nào',
    });
    return {
      ...{ channel, limit: { kind: 'text', text: limitText }, limitText, ...feesOf(same) },
      limitChoices: choices.map((it) => ({
        limit: readLimit(it).limit,
        limitText: it.limitText ?? '',
      })),
    };
  });
}

function limitsOf(ways: SourceWay[]): { limitText: string; choices: SourceWay[] } {
  const key = (way: SourceWay) => JSON.stringify(readLimit(way).limit);
  const choices = ways.filter(
    (way, index) => ways.findIndex((it) => key(it) === key(way)) === index,
  );
  return { choices, limitText: choices.map((way) => way.limitText ?? '').join('; ') };
}

function feesOf(ways: SourceWay[]): Pick<ProcedureChannel, 'fees' | 'feeNote'> {
  const fees = ways.flatMap((way) => way.fees);
  const notes = [...new Set(ways.map((way) => way.feeNote).filter((note) => note !== null))];
  const key = (fee: (typeof fees)[number]) => JSON.stringify(fee);
  return {
    fees: fees
      .filter((fee, index) => fees.findIndex((it) => key(it) === key(fee)) === index)
      .map(({ amount, cap, ...fee }) => ({
        ...{ ...fee, amount: dong(amount) },
        ...(cap === undefined ? {} : { cap: dong(cap) }),
      })),
    feeNote: notes.length > 0 ? notes.join('\n') : null,
  };
}

function localCode({ group, name, levels }: SourceProcedure): string {
  const hash = createHash('sha256')
    .update(`${foldAccents(name)}|${levels.join()}`)
    .digest('hex');
  return `${group}.${hash.slice(0, 8)}`;
}
