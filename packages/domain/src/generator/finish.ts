import { plainDateOf } from '../shared/instant.ts';
import type { Living } from './living.ts';
import { perform, type Working } from './working.ts';

/** Working minutes until somebody comes for a result. */
const COMES_WITHIN = 900;

/** The signed result is entered with its number. */
export function* recordResult(working: Working): Living<void> {
  const { life, world, pace } = working;
  const { staff, resultFile } = life.place;
  yield* perform(working, staff.documentClerk, {
    type: 'recordResult',
    number: `${life.chance.between(1, 99_999)}/KQ`,
    signedOn: plainDateOf(pace.now(), world.calendar.offsetMinutes),
    signer: staff.head.name,
    summary: life.procedure.results[0]?.slice(0, 200) ?? '',
    files: [resultFile],
  });
}

/** Back at the desk: the applicant comes for it, reads it online, or the post brings it. */
export function* closeAtDesk(working: Working): Living<void> {
  const { life, pace, clerk, dossier } = working;
  if (dossier.status !== 'resolved') return;
  if (!pace.passMinutes(life.chance.between(5, COMES_WITHIN))) return;
  const { how } = life.request.resultDelivery;
  const { applicant } = life.request;
  const byPost = how === 'post';
  const deliverer = byPost ? (life.place.staff.postal[0] ?? clerk) : clerk;
  yield* perform(working, deliverer, {
    type: 'deliverResult',
    how,
    recipient: {
      name: applicant.name,
      as: 'applicant',
      ...(applicant.idNumber ? { idNumber: applicant.idNumber } : {}),
    },
    identityCheck: byPost ? 'post_receipt' : how === 'online' ? 'vneid' : 'card',
    signature: { kind: how === 'online' ? 'electronic' : 'paper' },
    ...(byPost ? { trackingNumber: `VN${life.chance.between(100_000_000, 999_999_999)}` } : {}),
  });
}
