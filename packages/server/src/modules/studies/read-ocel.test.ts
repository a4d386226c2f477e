import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { activityOf, eventsOf } from '@motcua/domain/study/event-log.ts';
import { afterAll, describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '../../testing/temporary-folder.ts';
import { readEventLog } from './read-event-log.ts';

const folder = makeTemporaryFolder('ocel');
afterAll(() => folder.remove());

function read(ocel: unknown, caseType?: string) {
  const path = join(folder.path, 'log.json');
  writeFileSync(path, typeof ocel === 'string' ? ocel : JSON.stringify(ocel));
  const names = caseType === undefined ? {} : { case: caseType };
  return readEventLog(path, { names, assumedZone: 420, keepAttributes: true });
}

const event = (id: string, type: string, ...objects: string[]) => ({
  ...{ id, type, time: `2026-05-18T0${id}:00:00Z`, attributes: [{ name: 'fee', value: 5 }] },
  relationships: objects.map((objectId) => ({ objectId, qualifier: 'of' })),
});

const ocel = {
  objectTypes: [{ name: 'dossier', attributes: [{ name: 'paid', type: 'boolean' }] }],
  eventTypes: [{ name: 'accept', attributes: [{ name: 'fee', type: 'integer' }] }],
  objects: [
    {
      id: 'D1',
      type: 'dossier',
      attributes: [{ name: 'paid', value: true, time: '1970-01-01T00:00Z' }],
    },
    { id: 'D2', type: 'dossier' },
    { id: 'P1', type: 'parcel' },
  ],
  events: [
    event('1', 'accept', 'D1', 'P1'),
    event('2', 'join', 'D1', 'D2'),
    event('3', 'map', 'P1'),
  ],
};

describe('object-centric logs of others', () => {
  it('given several types of objects, when read, then the type most events point to makes the cases', async () => {
    const { log, outsideCases } = await read(ocel);
    expect(log.caseIds).toEqual(['D1', 'D2']);
    expect(outsideCases).toBe(1);
    const paths = [0, 1].map((one) => {
      const { from, to } = eventsOf(log, one);
      return Array.from({ length: to - from }, (_, at) => activityOf(log, from + at));
    });
    expect(paths).toEqual([['accept', 'join'], ['join']]);
    expect(log.caseAttributes).toEqual([
      { key: 'paid', type: 'boolean', values: ['true', undefined] },
    ]);
  });

  it('given another type by name, when read, then its objects are the cases', async () => {
    expect((await read(ocel, 'parcel')).log.caseIds).toEqual(['P1']);
    await expect(read(ocel, 'person')).rejects.toThrow('no objects of type “person”');
  });

  it.each([
    ['{', 'The file is no JSON.'],
    ['{}', 'no OCEL 2.0 JSON: objects'],
    ['{"objects":[],"events":[{"type":1}]}', 'no OCEL 2.0 JSON: events.0.type'],
  ])('given %s, when read, then it is refused in a sentence', async (text, sentence) => {
    await expect(read(text)).rejects.toThrow(sentence);
  });

  it('given another database, when read, then it is refused in a sentence', async () => {
    const path = join(folder.path, 'other.sqlite');
    const database = new DatabaseSync(path);
    database.exec('create table x (y text)');
    database.close();
    const options = { names: {}, assumedZone: 420, keepAttributes: true };
    await expect(readEventLog(path, options)).rejects.toThrow('no OCEL 2.0 database');
  });
});
