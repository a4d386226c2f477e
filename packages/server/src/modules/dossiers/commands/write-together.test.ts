import { beforeAll, beforeEach, expect, test } from 'vitest';
import { type DossierDesk, openDossierDesk, reception } from '../../../testing/dossier-desk.ts';

let desk: DossierDesk;
let ids: string[];
beforeAll(async () => {
  desk = await openDossierDesk();
});
beforeEach(async () => {
  desk.setNow('2026-04-24T09:00:00+07:00');
  const received = await Promise.all(
    Array.from({ length: 40 }, () => desk.as('desk_clerk').post('/dossiers', reception)),
  );
  ids = received.map((answer) => answer.body.id);
});

async function notesOf(id: string): Promise<string[]> {
  const rows = await desk.db.owner`
    select event->>'text' as text from dossier_event
    where dossier_id = ${id} and type = 'NoteAdded' order by version`;
  return rows.map((row) => row.text);
}

test('given forty acts at the same moment, when they are written together, then each dossier has its own fact once', async () => {
  const clerk = desk.as('desk_clerk');
  const answers = await Promise.all(
    ids.map((id) => clerk.post(`/dossiers/${id}/notes`, { text: `ghi chú của ${id}` })),
  );
  for (const [index, { status, body }] of answers.entries())
    expect({ status, id: body.id }).toEqual({ status: 201, id: ids[index] });
  for (const id of ids) expect(await notesOf(id)).toEqual([`ghi chú của ${id}`]);
});

test('given one act among many that the database refuses, when they are written together, then only that one fails', async () => {
  const clerk = desk.as('desk_clerk');
  const [refused, ...others] = ids;
  // Another process was faster on one of them: the version that this one would write is taken.
  await desk.db.owner`
    insert into dossier_event (tenant_id, dossier_id, version, type, at, actor, event, hash)
    select tenant_id, dossier_id, version + 1, 'NoteAdded', at, actor,
      '{"type":"NoteAdded","text":"nhanh hơn"}'::jsonb, hash
    from dossier_event where dossier_id = ${refused ?? ''} and version = 1`;
  const answers = await Promise.all(
    ids.map((id) => clerk.post(`/dossiers/${id}/notes`, { text: 'một dòng' })),
  );
  expect(answers.map(({ status }) => status)).toEqual(ids.map(() => 201));
  for (const id of others) expect(await notesOf(id)).toEqual(['một dòng']);
  // The slower one was decided again on what the faster one had written.
  expect(await notesOf(refused ?? '')).toEqual(['nhanh hơn', 'một dòng']);
});
