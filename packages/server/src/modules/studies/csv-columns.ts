import { foldAccents } from '@motcua/domain/shared/fold-accents.ts';
import { isRegisterName } from '@motcua/domain/study/register-cases.ts';
import { LogFault } from './log-fault.ts';
import type { EventPart, ReadOptions } from './read-options.ts';

/** Which column of a table says what. */
export interface CsvColumns {
  /** Column by part; -1 where there is none. */
  parts: Readonly<Record<EventPart, number>>;
  /** Columns that say something of the case, with the name it has there. */
  caseAttributes: readonly { at: number; key: string }[];
  eventAttributes: readonly { at: number; key: string }[];
}

/** Finds the columns by the names given, or else by the names that such tables usually have. */
export function findColumns(header: readonly string[], { names }: ReadOptions): CsvColumns {
  const taken = new Set<number>();
  const find = (part: EventPart): number => {
    const at = names[part] === undefined ? findUsual(header, part) : header.indexOf(names[part]);
    if (names[part] !== undefined && at === -1) throw unknownColumn(names[part], header);
    if (at !== -1) taken.add(at);
    return at;
  };
  const parts: Record<EventPart, number> = {
    ...{ case: find('case'), activity: find('activity'), time: find('time') },
    ...{ start: find('start'), resource: find('resource') },
    ...{ group: find('group'), transition: find('transition') },
  };
  for (const part of needed) if (parts[part] === -1) throw missingColumn(part, header);
  const others = header.map((key, at) => ({ at, key })).filter(({ at }) => !taken.has(at));
  return {
    parts,
    caseAttributes: others
      .filter(({ key }) => isOfCase(key))
      .map(({ at, key }) => ({ at, key: key.replace(/^case:/, '') })),
    eventAttributes: others.filter(({ key }) => key !== '' && !isOfCase(key)),
  };
}

const needed = ['case', 'activity', 'time'] as const satisfies readonly EventPart[];

/** Exact names first: a table may have both `concept:name` and `Activity`. */
const USUAL: Readonly<Record<EventPart, readonly string[]>> = {
  case: ['case concept name', 'case id', 'caseid', 'case', 'trace id', 'trace', 'ma ho so'],
  activity: ['concept name', 'activity', 'activity name', 'event', 'task', 'hoat dong', 'buoc'],
  time: ['time timestamp', 'timestamp', 'complete timestamp', 'time', 'end time', 'thoi diem'],
  start: ['start timestamp', 'time start', 'start time', 'bat dau'],
  resource: ['org resource', 'resource', 'user', 'officer', 'nguoi thuc hien', 'can bo'],
  group: ['org group', 'org role', 'group', 'role', 'don vi thuc hien'],
  transition: ['lifecycle transition', 'lifecycle', 'transition'],
};

function findUsual(header: readonly string[], part: EventPart): number {
  const folded = header.map(foldAccents);
  for (const name of USUAL[part]) {
    const at = folded.indexOf(name);
    if (at !== -1) return at;
  }
  return -1;
}

function isOfCase(key: string): boolean {
  return key.startsWith('case:') || isRegisterName(key);
}

function unknownColumn(name: string, header: readonly string[]): LogFault {
  return new LogFault('log.column-unknown', { name, columns: listed(header) });
}

function missingColumn(part: EventPart, header: readonly string[]): LogFault {
  const columns = listed(header);
  return new LogFault('log.column-missing', { part, partName: PART_NAMES[part], columns });
}

/** What a part is called in the Vietnamese sentence. */
const PART_NAMES: Readonly<Record<EventPart, string>> = {
  ...{ case: 'mã hồ sơ', activity: 'tên hoạt động', time: 'thời điểm', start: 'lúc bắt đầu' },
  ...{ resource: 'người thực hiện', group: 'đơn vị', transition: 'trạng thái' },
};

function listed(header: readonly string[]): string {
  return header.map((name) => `“${name}”`).join(', ');
}
