import type { ProcedureVersion } from '@motcua/domain/procedure/procedure.ts';
import { workingDaysBetween } from '@motcua/domain/calendar/working-calendar.ts';
import { type Instant, plainDateOf } from '@motcua/domain/shared/instant.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Role } from '@motcua/domain/shared/role.ts';
import type { Organisation, SeededTenant } from '../modules/organisation/index.ts';
import type { Services } from '../services.ts';
import { chanceFrom } from './chance.ts';
import type { World } from './case.ts';
import { live } from './live.ts';
import { makeFeedback } from './feedback.ts';
import { inspectUnits } from './inspections.ts';
import { fileReports, lastQuarter, type Reporter } from './file-reports.ts';
import { type Counter, planLives, planOldLives } from './lives.ts';
import { makePlans } from './plans.ts';
import { reviewProcedures } from './procedure-reviews.ts';
import { fillRegisters } from './registers.ts';
import { createResultFiles, renderExample } from './result-files.ts';
import { fillSeasons } from './seasons.ts';
import { makeSurveys } from './surveys.ts';
import { communeNamed, hireStaff, type Staff, unitNamed } from './staff.ts';
import { communeGroups, communes, departments } from './staff-plan.ts';

/** What the demo is made with: modules whose clock `setNow` moves. */
export interface DemoParts {
  services: Pick<
    Services,
    | 'organisation'
    | 'accounts'
    | 'procedures'
    | 'procedureReviews'
    | 'processes'
    | 'calendars'
    | 'dossiers'
    | 'filedReports'
    | 'seasons'
    | 'evidence'
    | 'plans'
    | 'inspections'
    | 'feedback'
    | 'evidence'
    | 'reformRegisters'
    | 'surveys'
  >;
  setNow(now: Instant): void;
  report(sentence: string): void;
}

export interface DemoOrder {
  /** The same seed and the same `now` make the same province. */
  seed: number;
  /** Nothing happens in the demo after this instant. */
  now: Instant;
  dossiers: number;
  /** Whether last year's index is published and this year's begun; so unless told otherwise. */
  seasons?: boolean;
}

/** What `npm start` makes. */
export const DEMO = { seed: 1, dossiers: 420 };

export const DEMO_TENANT = { id: 'H01', name: 'Tỉnh An Giang' };
const FOUNDED_ON = parsePlainDate('2025-07-01');
const WORKING_DAYS_BACK = 45;
/** Of every hundred dossiers so many began before that, in the last quarter that reports were filed about. */
const OLDER_PER_CENT = 20;
export const DEMO_NOTE = 'demo province';
const interrupted =
  'The making of the demo province was interrupted, so parts of it are missing. To make it anew, stop, remove the data folder and start again.';

/** Is this installation the demo province? */
export async function isDemo(organisation: Organisation): Promise<boolean> {
  const tenants = await organisation.listTenants();
  return tenants.some(({ id, name }) => id === DEMO_TENANT.id && name === DEMO_TENANT.name);
}

/** False for a demo whose making was interrupted; what is no demo is nobody's to judge here. */
export async function isWhole(organisation: Organisation): Promise<boolean> {
  return !(await isDemo(organisation)) || (await organisation.isLoaded(DEMO_NOTE));
}

/** Founds An Giang and lets some weeks of its dossiers happen, each act by a command. False when it is there already. */
export async function loadDemo(parts: DemoParts, order: DemoOrder): Promise<boolean> {
  const { services, report } = parts;
  const { organisation, procedures, processes, calendars } = services;
  const tenants = await organisation.listTenants();
  if (tenants.length > 0) {
    if ((await isDemo(organisation)) && !(await organisation.isLoaded(DEMO_NOTE)))
      report(interrupted);
    return false;
  }
  const chance = chanceFrom(order.seed);
  report('Demo: loading the administrative units of the country …');
  await organisation.ensureAreas();
  report('Demo: founding tỉnh An Giang, its departments and communes …');
  await organisation.ensureTenant(DEMO_TENANT);
  const seeded = await organisation.seedTenant(DEMO_TENANT.id);
  const staff = await hireStaff({ ...services, chance, tenant: DEMO_TENANT, seeded });
  report('Demo: taking the catalogue of procedures in …');
  await procedures.importShipped(DEMO_TENANT.id, FOUNDED_ON);
  await processes.importShipped(DEMO_TENANT.id, FOUNDED_ON);
  const calendar = await calendars.getCalendar(DEMO_TENANT.id, { unitId: seeded.provinceId });
  if (calendar === null) throw new Error('the demo has no calendar');
  const counters = await listCounters(services, seeded);
  const today = plainDateOf(order.now, calendar.offsetMinutes);
  const older = Math.round((order.dossiers * OLDER_PER_CENT) / 100);
  const plan = { today, calendar, counters };
  const lives = [
    ...planOldLives(chance, {
      ...{ ...plan, count: older },
      daysAgo: [
        WORKING_DAYS_BACK + 1,
        workingDaysBetween(calendar, lastQuarter(today).from, today) + 20,
      ],
    }),
    ...planLives(chance, {
      ...{ ...plan, count: order.dossiers - older, daysAgo: [0, WORKING_DAYS_BACK] },
    }),
  ];
  const world: World = {
    ...{
      dossiers: services.dossiers,
      staff,
      chance,
      calendar,
      end: order.now,
      setNow: parts.setNow,
    },
    processOf: ({ procedure }) =>
      processes.processFor(
        DEMO_TENANT.id,
        { procedureCode: procedure.procedureCode, case: procedure.checklist[0]?.case ?? null },
        today,
      ),
    resultFile: createResultFiles(services.dossiers),
  };
  await liveAll(world, { lives: lives.filter((life) => life.at < order.now), report });
  report('Demo: filing the reports of the last quarter …');
  await fileReports({
    ...{ reports: services.filedReports, tenantId: DEMO_TENANT.id, calendar },
    ...{ reporters: listReporters(staff, seeded), end: order.now, setNow: parts.setNow },
  });
  await makePlans({
    ...{ plans: services.plans, evidence: services.evidence, calendar },
    paper: await renderExample('SẢN PHẨM CỦA NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH'),
    ...{ reporters: listReporters(staff, seeded), end: order.now, setNow: parts.setNow },
  });
  const offices = new Map(listReporters(staff, seeded).map((one) => [one.short, one.unitId]));
  await makeFeedback({
    ...{ feedback: services.feedback, tenantId: DEMO_TENANT.id, calendar },
    ...{ end: order.now, setNow: parts.setNow },
    office(short) {
      const unitId = offices.get(short) ?? '';
      return {
        unitId,
        worker: staff.at(unitId, 'specialist'),
        head: staff.at(unitId, 'head'),
      };
    },
  });
  parts.setNow(order.now);
  await fillRegisters({
    ...{ registers: services.reformRegisters, end: order.now },
    reporters: listReporters(staff, seeded),
  });
  const reformer = staff.at(seeded.provinceId, 'reform_officer');
  const ended = await services.dossiers.list(reformer, {
    ...{ work: 'all', status: ['resolved', 'delivered'], sort: 'newest', limit: 48 },
  });
  await makeSurveys({
    ...{ surveys: services.surveys, tenantId: DEMO_TENANT.id, unitId: seeded.provinceId },
    ...{ officer: reformer, end: order.now, setNow: parts.setNow },
    codes: ended.items.flatMap(({ code }) => (code === null ? [] : [code])),
  });
  const shown = communeNamed(seeded, 'phường Long Xuyên');
  await reviewProcedures({
    ...{ reviews: services.procedureReviews, evidence: services.evidence, calendar },
    paper: await renderExample('BẢNG NIÊM YẾT THỦ TỤC HÀNH CHÍNH'),
    unitId: seeded.provinceId,
    controller: staff.at(seeded.provinceId, 'procedure_controller'),
    leader: staff.at(seeded.provinceId, 'leader'),
    commune: {
      ...{ unitId: shown.unitId, name: 'phường Long Xuyên' },
      clerk: staff.at(shown.unitId, 'desk_clerk'),
    },
    procedures:
      counters.find(({ agencyUnitId }) => agencyUnitId === shown.unitId)?.procedures ?? [],
    lived: mostFrequent(lives.map(({ procedure }) => procedure.procedureCode)),
    ...{ end: order.now, setNow: parts.setNow },
  });
  await inspectUnits({
    ...{ inspections: services.inspections, officeUnitId: seeded.provinceId, reformer, calendar },
    communes: ['phường Tân Châu', 'phường Hà Tiên'].map((name) => {
      const { unitId } = communeNamed(seeded, name);
      return { unitId, name: `Ủy ban nhân dân ${name}`, head: staff.at(unitId, 'head') };
    }),
    inspector: staff.at(seeded.provinceId, 'inspector'),
    ...{ end: order.now, setNow: parts.setNow },
  });
  if (order.seasons !== false) {
    report('Demo: scoring the reform index of communes …');
    await fillSeasons({
      ...{ services, end: order.now, setNow: parts.setNow },
      reporters: listReporters(staff, seeded),
    });
  }
  await organisation.noteLoaded({ name: DEMO_NOTE, hash: String(order.seed) });
  return true;
}

/** Each once, the most frequent first. */
function mostFrequent(codes: readonly string[]): string[] {
  const groups = [...Map.groupBy(codes, (code) => code).values()];
  return groups.sort((a, b) => b.length - a.length).flatMap(([code]) => code ?? []);
}

/** Who files reports in the demo: every commune and department that has people, and the province. */
function listReporters(staff: Staff, seeded: SeededTenant): Reporter[] {
  const reporter = (
    unitId: string,
    of: Pick<Reporter, 'short' | 'level' | 'initials'> & { roles: readonly [Role, Role] },
  ): Reporter => {
    const { roles, ...named } = of;
    const [drafter, signer] = [staff.at(unitId, roles[0]), staff.at(unitId, roles[1])];
    return { ...named, unitId, drafter, signer, code: signer.assignments[0]?.unitCode ?? '' };
  };
  return [
    ...communes.map(({ name, short }) =>
      reporter(communeNamed(seeded, name).unitId, {
        ...{ short, level: 'commune', initials: 'UBND', roles: ['head', 'head'] },
      }),
    ),
    ...departments.map(({ name, short }) =>
      reporter(unitNamed(seeded, name), {
        ...{ short, level: 'agency', initials: initialsOf(name), roles: ['head', 'head'] },
      }),
    ),
    reporter(seeded.provinceId, {
      ...{
        short: 'tinh',
        level: 'province',
        initials: 'UBND',
        roles: ['reform_officer', 'leader'],
      },
    }),
  ];
}

/** "SNNMT" of "Sở Nông nghiệp và Môi trường". */
function initialsOf(name: string): string {
  const words = name.split(' ').filter((word) => word !== 'và');
  return words.map((word) => word.slice(0, 1).toUpperCase()).join('');
}

async function liveAll(
  world: World,
  { lives, report }: { lives: ReturnType<typeof planLives>; report: DemoParts['report'] },
): Promise<void> {
  for (const [index, life] of lives.entries()) {
    if (index % 100 === 0)
      report(`Demo: living through the dossiers, ${index} of ${lives.length} …`);
    await live(world, life);
  }
}

/** The desks of the demo with the procedures that they can receive. */
async function listCounters(
  { procedures }: DemoParts['services'],
  seeded: SeededTenant,
): Promise<Counter[]> {
  const all = await procedures.listInForce(DEMO_TENANT.id, FOUNDED_ON);
  const usable = all.filter((it) => it.channels.length > 0 && it.checklist.length > 0);
  const at = (level: 'province' | 'commune', groups: readonly string[]): ProcedureVersion[] =>
    usable.filter((it) => it.levels.includes(level) && groups.includes(it.group));
  return [
    ...departments.map(({ name, groups, weight }) => ({
      ...{ deskId: seeded.provinceDeskId, agencyUnitId: unitNamed(seeded, name), weight },
      ...{ place: 'phường Rạch Giá', procedures: at('province', groups) },
    })),
    ...communes.map(({ name, weight }) => {
      const { deskId, unitId } = communeNamed(seeded, name);
      return {
        deskId,
        agencyUnitId: unitId,
        weight,
        place: name,
        procedures: at('commune', communeGroups),
      };
    }),
  ].filter((counter) => counter.procedures.length > 0);
}
