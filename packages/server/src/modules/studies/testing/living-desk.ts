import { type DossierDesk, openDossierDesk, reception } from '../../../testing/dossier-desk.ts';
import { makeTemporaryFolder } from '../../../testing/temporary-folder.ts';
import { createOrganisation } from '../../organisation/index.ts';
import { createStudies, type Studies } from '../index.ts';

/** A desk with three dossiers of one week: one straight through, one sent back and done again, one under way. */
export interface LivingDesk {
  desk: DossierDesk;
  studies: Studies;
  ids: string[];
  remove(): void;
}

export async function openLivingDesk(): Promise<LivingDesk> {
  const desk = await openDossierDesk({ now: '2026-03-02T08:00:00+07:00' });
  const folder = makeTemporaryFolder('studies');
  const studies = createStudies({
    ...{ db: desk.db, clock: desk.now, reference: desk.reference, dataFolder: folder.path },
    organisation: createOrganisation({ db: desk.db, clock: desk.now }),
  });
  const ids = [
    await live(desk, '02', [TO_SPECIALIST, TAKEN, PROPOSED, TO_HEAD, APPROVED]),
    await live(desk, '03', [TO_SPECIALIST, PROPOSED, TO_HEAD, RETURNED, TO_HEAD_AGAIN]),
    await live(desk, '04', [TO_SPECIALIST]),
  ];
  desk.setNow('2026-03-31T17:00:00+07:00');
  return {
    ...{ desk, studies, ids },
    remove() {
      void studies.close();
      folder.remove();
    },
  };
}

type Act = readonly [
  day: string,
  clock: string,
  role: 'desk_clerk' | 'specialist' | 'head',
  noun: string,
  body: object,
];

const TO_SPECIALIST: Act = ['09', '09:00', 'desk_clerk', 'hand-overs', {}];
const TAKEN: Act = ['09', '10:00', 'specialist', 'take-overs', {}];
const PROPOSED: Act = [
  ...(['10', '09:00', 'specialist', 'proposals'] as const),
  { outcome: 'grant', summary: 'Đủ điều kiện' },
];
const TO_HEAD: Act = ['10', '10:00', 'specialist', 'hand-overs', {}];
const APPROVED: Act = ['11', '09:00', 'head', 'approvals', {}];
const RETURNED: Act = ['11', '09:00', 'head', 'returns', { reason: 'Thiếu ý kiến' }];
const TO_HEAD_AGAIN: Act = ['12', '09:00', 'specialist', 'hand-overs', {}];

async function live(desk: DossierDesk, day: string, acts: readonly Act[]): Promise<string> {
  desk.setNow(`2026-03-${day}T08:30:00+07:00`);
  const received = await desk.as('desk_clerk').post('/dossiers', reception);
  if (received.status !== 201) throw new Error(JSON.stringify(received.body));
  for (const [date, clock, role, noun, body] of acts) {
    desk.setNow(`2026-03-${date}T${clock}:00+07:00`);
    const answer = await desk.as(role).post(`/dossiers/${received.body.id}/${noun}`, body);
    if (answer.status !== 201) throw new Error(`${noun}: ${JSON.stringify(answer.body)}`);
  }
  return received.body.id;
}
