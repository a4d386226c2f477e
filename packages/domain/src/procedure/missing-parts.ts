import type { ProcedureChannel, ProcedureContent, ProcedurePart } from './procedure.ts';

/**
 * The parts a–g of NĐ 63/2010 Đ.8.2 (as amended by NĐ 92/2017) that the content lacks, in the order of the law.
 * A limit that stayed text counts as stated when it is words a person can read, and as missing when it is
 * a bare number: "7" of the national portal names no unit.
 */
export function missingParts(content: ProcedureContent): ProcedurePart[] {
  const stated = {
    name: isWritten(content.name),
    steps: isWritten(content.steps),
    channels: content.channels.length > 0,
    checklist: content.checklist.length > 0,
    time_limit: content.channels.length > 0 && content.channels.every(statesLimit),
    applicants: content.applicants.some(isWritten),
    agency: isWritten(content.agency),
  } satisfies Record<ProcedurePart, boolean>;
  const parts: ProcedurePart[] = [
    'name',
    'steps',
    'channels',
    'checklist',
    'time_limit',
    'applicants',
    'agency',
  ];
  return parts.filter((part) => !stated[part]);
}

function statesLimit(channel: ProcedureChannel): boolean {
  return channel.limit.kind !== 'text' || /\p{L}/u.test(channel.limitText ?? '');
}

function isWritten(text: string | null): boolean {
  return text !== null && text.trim() !== '';
}
