import { type ReceptionBody, receptionSchema } from '@motcua/contract/dossier-acts.ts';
import {
  type WorkingCalendar,
  workingDayOnOrAfter,
} from '@motcua/domain/calendar/working-calendar.ts';
import { plainDateOf } from '@motcua/domain/shared/instant.ts';
import { addDays } from '@motcua/domain/shared/plain-date.ts';
import type { SignedIn } from '../platform/auth.ts';
import type { Life } from './lives.ts';
import { walkFrom } from './walk.ts';
import { workOn } from './work.ts';
import type { World } from './case.ts';

/** Lives one life through the commands, as far as it has come by the end. */
export async function live(world: World, life: Life): Promise<void> {
  const { dossiers, staff, calendar } = world;
  world.setNow(life.at);
  const clerk = staff.atDesk(life.counter.deskId);
  const body = receptionOf(world, life);
  if (life.fate === 'declined') return await declineAtDesk(world, { clerk, life, body });
  const received = await dossiers.receive({ officer: clerk, body });
  if (life.fate === 'filed' || life.fate === 'just_received') return;
  const due = received.dueAt;
  const walk = walkFrom({
    start: life.at,
    due,
    pace: life.pace,
    end: world.end,
    calendar,
    setNow: world.setNow,
  });
  let { status, dueDate } = received;
  await workOn({
    ...{ world, life, id: received.id, walk, clerk },
    status: () => status,
    dueDate: () => dueDate,
    as: (role) => staff.at(life.counter.agencyUnitId, role),
    act: async (officer, command) => {
      const asked = { officer, dossierId: received.id, named: {}, command: () => command };
      ({ status, dueDate } = await dossiers.act(asked));
    },
  });
}

const missingSteps =
  'Nguồn công bố chưa kèm trình tự thực hiện; tiếp nhận theo quyết định công bố của bộ.';

function receptionOf({ chance, calendar }: World, life: Life): ReceptionBody {
  const { procedure, channel, counter, applicant } = life;
  const offered = procedure.channels.find((it) => it.channel === channel);
  const fees = (offered?.fees ?? [])
    .filter((fee) => fee.amount > 0)
    .slice(0, 1)
    .map(({ kind, amount }) => ({
      ...{ name: kind === 'charge' ? 'Lệ phí' : 'Phí', kind, amount, paid: true },
    }));
  const [first, ...others] = procedure.checklist;
  const cases = procedure.checklist.map((document) => document.case);
  const brought = [first, ...others.filter(() => chance.happens(75))].filter(
    (it) => it !== undefined,
  );
  return receptionSchema.parse({
    procedureCode: procedure.procedureCode,
    case: cases[0] ?? null,
    ...{ channel, applicant, deskId: counter.deskId, agencyUnitId: counter.agencyUnitId, fees },
    documents: brought.map(({ id, name, originals, copies }) => ({
      documentId: id,
      name: name.slice(0, 500),
      kind: originals > 0 ? 'original' : 'copy',
      quantity: Math.max(1, originals + copies),
    })),
    resultDelivery: life.byPost ? { how: 'post', address: applicant.address } : { how: 'desk' },
    ...(procedure.state === 'published' ? {} : { override: missingSteps }),
    ...(life.fate === 'filed' ? { submit: true } : agreedDay(life, calendar)),
  });
}

/** Where the limit is only words, the desk agrees a day with the applicant: ten days from reception. */
function agreedDay(life: Life, calendar: WorkingCalendar) {
  const channel = life.procedure.channels.find((it) => it.channel === life.channel);
  if (channel?.limit.kind !== 'text') return {};
  const day = plainDateOf(life.at, calendar.offsetMinutes);
  return { agreedDueDate: workingDayOnOrAfter(calendar, addDays(day, 10)) };
}

async function declineAtDesk(
  { dossiers }: World,
  { clerk, life, body }: { clerk: SignedIn; life: Life; body: ReceptionBody },
): Promise<void> {
  await dossiers.begin({
    officer: clerk,
    body,
    type: 'declineDossier',
    command: (request) => ({
      ...{ type: 'declineDossier', request, deskId: life.counter.deskId },
      reason: 'Thủ tục không thuộc thẩm quyền giải quyết của cơ quan; đã hướng dẫn nơi nộp đúng.',
    }),
  });
}
