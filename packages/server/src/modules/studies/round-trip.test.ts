import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countEvents, type EventLog, eventsOf, nameAt } from '@motcua/domain/study/event-log.ts';
import { createLogBuilder } from '@motcua/domain/study/log-builder.ts';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '../../testing/temporary-folder.ts';
import { readEventLog } from './read-event-log.ts';
import { ocelJsonText } from './write-ocel-json.ts';
import { writeOcelSqlite } from './write-ocel-sqlite.ts';
import { instantText, xesText } from './write-xes.ts';

const folder = makeTemporaryFolder('round-trip');
afterAll(() => folder.remove());

const ways = {
  xes: async (log: EventLog) => writeFileSync(path(), [...xesText(log)].join('')),
  'OCEL JSON': async (log: EventLog) => writeFileSync(path(), [...ocelJsonText(log)].join('')),
  'OCEL SQLite': (log: EventLog) => writeOcelSqlite(log, path()),
};

function path(): string {
  return join(folder.path, 'log');
}

/** What a log says, apart from how its names are numbered and its attributes are sorted. */
function told(log: EventLog): object {
  return log.caseIds.map((id, one) => {
    const { from, to } = eventsOf(log, one);
    const events = Array.from({ length: to - from }, (_, at) => eventTold(log, from + at));
    return { id, ...valuesAt(log.caseAttributes, one), events };
  });
}

function eventTold(log: EventLog, event: number): object {
  return {
    activity: nameAt(log.activity, event),
    time: instantText(log.time, event),
    start: instantText(log.start, event),
    resource: nameAt(log.resource, event),
    group: nameAt(log.group, event),
    transition: nameAt(log.transition, event),
    ...valuesAt(log.eventAttributes, event),
  };
}

function valuesAt(columns: EventLog['caseAttributes'], at: number): object {
  const found = columns.flatMap(({ key, type, values }) =>
    values[at] === undefined ? [] : [[`${key}:${type}`, values[at]]],
  );
  return Object.fromEntries(found.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)));
}

async function readBack(): Promise<EventLog> {
  const options = { names: {}, assumedZone: 0, keepAttributes: true };
  return (await readEventLog(path(), options)).log;
}

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter(isXmlText);
const zone = fc.constantFrom('Z', '+07:00', '-03:30');
const time = fc
  .tuple(fc.integer({ min: 0, max: 59 }), fc.constantFrom('', '.5', '.1234567'), zone)
  .map(
    ([minute, fraction, of]) =>
      `2026-05-18T08:${String(minute).padStart(2, '0')}:01${fraction}${of}`,
  );
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const event = fc.record({
  ...{ activity: text, time: maybe(time), start: maybe(time), resource: maybe(text) },
  ...{ group: maybe(text), transition: maybe(fc.constantFrom('start', 'complete')) },
  fee: maybe(fc.integer({ min: 0, max: 1e6 }).map(String)),
  note: maybe(text),
});
const logs = fc.array(
  fc.record({ channel: maybe(text), events: fc.array(event, { maxLength: 5 }) }),
  {
    minLength: 1,
    maxLength: 5,
  },
);

/** Neither XML nor a trimmed id can carry lone surrogates, control marks or outer blanks. */
function isXmlText(value: string): boolean {
  return value.isWellFormed() && !/[\p{Cc}\uFFFE\uFFFF]/u.test(value) && value.trim() === value;
}

describe.each(Object.entries(ways))('%s written and read again', (_, write) => {
  it('given any log, when it has made the round, then it tells the same', async () => {
    await fc.assert(
      fc.asyncProperty(logs, async (cases) => {
        const builder = createLogBuilder(0);
        cases.forEach(({ channel, events }, at) => {
          const ofCase = builder.addCase(`case ${at}`);
          if (channel !== undefined)
            builder.setCaseAttribute(ofCase, { key: 'channel', type: 'string', value: channel });
          for (const { fee, note, ...draft } of events) {
            const added = builder.addEvent(ofCase, draft);
            if (fee !== undefined)
              builder.setEventAttribute(added, { key: 'fee', type: 'int', value: fee });
            if (note !== undefined)
              builder.setEventAttribute(added, { key: 'Ghi "chú"', type: 'string', value: note });
          }
        });
        const { log } = builder.finish();
        await write(log);
        const back = await readBack();
        expect(countEvents(back)).toBe(countEvents(log));
        expect(told(back)).toEqual(told(log));
      }),
      { numRuns: 40 },
    );
  });
});

describe('names that files cannot hold as they are', () => {
  it('given attributes that differ in letter case and activities alike, when written to SQLite, then all are kept', async () => {
    const builder = createLogBuilder(0);
    const ofCase = builder.addCase('1');
    for (const activity of ['Nộp!', 'Nộp?']) {
      const draft = { ...{ activity, time: '2026-05-18T08:00Z', start: undefined } };
      const blank = { resource: undefined, group: undefined, transition: undefined };
      const added = builder.addEvent(ofCase, { ...draft, ...blank });
      for (const key of ['Cost', 'cost'])
        builder.setEventAttribute(added, { key, type: 'int', value: '7' });
    }
    await writeOcelSqlite(builder.finish().log, path());
    const back = await readBack();
    expect(back.activity.names).toEqual(['Nộp!', 'Nộp?']);
    expect(back.eventAttributes.map(({ values }) => values)).toEqual([
      ['7', '7'],
      ['7', '7'],
    ]);
  });
});
