import { nationalCalendar } from '@motcua/domain/calendar/national-calendar.ts';
import { errorMessages } from '@motcua/domain/dossier/error-messages.ts';
import type { ProcedureVersion } from '@motcua/domain/procedure/procedure.ts';
import type { ProcessDefinition } from '@motcua/domain/process/definition.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { type Instant, parseInstant } from '@motcua/domain/shared/instant.ts';
import { dong } from '@motcua/domain/shared/money.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Role } from '@motcua/domain/shared/role.ts';
import { refuseUndeclaredRoutes, type SignedIn } from '../platform/auth.ts';
import { settableClock } from '../platform/clock.ts';
import { FILE_PROBLEMS } from '../platform/files.ts';
import { createHttp, type Http } from '../platform/http.ts';
import { newId } from '../platform/ids.ts';
import { createLogger } from '../platform/logger.ts';
import { ACCOUNT_PROBLEMS } from '../modules/accounts/index.ts';
import {
  createDossiers,
  DOSSIER_PROBLEMS,
  type Dossiers,
  type Reference,
  registerDossierRoutes,
} from '../modules/dossiers/index.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { type MadeOrganisation, makeOrganisation } from './make-organisation.ts';
import { memoryFiles } from './memory-files.ts';

/** A one-stop desk with everything below it answered from memory: what a test of dossiers stands on. */
export interface DossierDesk {
  http: Http;
  db: TestDatabase;
  dossiers: Dossiers;
  organisation: MadeOrganisation;
  reference: Reference;
  procedure: ProcedureVersion;
  /** Closes the unit from a day on, in the memory of the reference. */
  closeUnit(unitId: string, since: string): void;
  addUnit(unit: MadeUnit): void;
  setNow(now: string): void;
  now(): Instant;
  /** Sends as an officer with these roles at the unit (and at its desk). */
  as(role: Role | readonly Role[], at?: Partial<MadeOrganisation>): Caller;
}

export interface MadeUnit {
  id: string;
  code: string;
  name: string;
  deskId?: string;
  receivesOnly?: boolean;
}

export interface Caller {
  officer: SignedIn;
  post(url: string, body?: object, headers?: Record<string, string>): Promise<Answer>;
  get(url: string, headers?: Record<string, string>): Promise<Answer>;
}

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever came back
  body: any;
  headers: Record<string, unknown>;
}

export async function openDossierDesk(
  options: { now?: string; poolSize?: number } = {},
): Promise<DossierDesk> {
  const db = await createTestDatabase({ poolSize: options.poolSize ?? 10 });
  const organisation = await makeOrganisation(db, { tenantId: 'H01', unitCode: 'H01.12' });
  const time = settableClock(parseInstant(options.now ?? '2026-04-24T09:00:00+07:00'));
  const memory = memoryReference(organisation, time.clock);
  const files = memoryFiles();
  const dossiers = createDossiers({ db, clock: time.clock, reference: memory.reference, files });
  const people = new Map<string, SignedIn>();
  const http = await openHttp(people);
  registerDossierRoutes(http, { dossiers });
  await http.ready();
  return {
    ...{ http, db, dossiers, organisation, ...memory, procedure: civilStatus },
    setNow: (now) => time.set(parseInstant(now)),
    now: time.clock,
    as: (roles, at) =>
      callerFor(http, people, officerWith([roles].flat(), { ...organisation, ...at })),
  };
}

/** What a clerk sends to receive the procedure of the tests. */
export const reception = {
  procedureCode: '1.001193',
  applicant: {
    kind: 'person',
    name: 'Nguyễn Thị Lan',
    idNumber: '089190000123',
    address: 'Ấp Long Hòa, xã Chợ Mới, tỉnh An Giang',
    phone: '0912000111',
  },
  documents: [{ documentId: 'c01', name: 'Tờ khai', kind: 'original', quantity: 1 }],
  fees: [{ name: 'Lệ phí', kind: 'charge', amount: 8000, paid: true }],
};

function memoryReference(organisation: MadeOrganisation, clock: () => Instant) {
  const { unitId, unitCode, deskId } = organisation;
  const units = new Map([
    [
      unitId,
      { id: unitId, code: unitCode, name: `UBND ${unitCode}`, validTo: null as string | null },
    ],
  ]);
  const desks = new Map([[deskId, { id: deskId, unitId, name: 'Bộ phận Một cửa' }]]);
  const reference: Reference = {
    listTenantIds: async () => [organisation.tenantId],
    calendarOf: async () => calendar,
    calendarVersion: async (_tenant, _unit, version) =>
      version === calendar.version ? calendar : null,
    procedureInForce: async (_tenant, code) =>
      code === civilStatus.procedureCode ? civilStatus : null,
    procedureVersion: async () => civilStatus,
    processFor: async () => process,
    findUnit: async (_tenant, unit) =>
      units.get(unit) ?? [...units.values()].find(({ code }) => code === unit) ?? null,
    isClosed: ({ validTo }) => validTo !== null && validTo <= clock().slice(0, 10),
    findOpenDesk: async (_tenant, id) => desks.get(id) ?? null,
    desksInheritedBy: async () => [],
    findDeskName: async (_tenant, id) => desks.get(id)?.name ?? null,
    findOfficer: async (_tenant, id) => ({ id, name: 'Trần Văn Giải' }),
    agenciesServedFrom: async (_tenant, id) => [id],
    branchOf: async (_tenant, id) => [id],
  };
  return {
    reference,
    closeUnit(id: string, since: string) {
      const unit = units.get(id);
      if (unit) units.set(id, { ...unit, validTo: since });
    },
    addUnit(unit: MadeUnit) {
      units.set(unit.id, { ...unit, validTo: null });
      if (unit.deskId)
        desks.set(unit.deskId, { id: unit.deskId, unitId: unit.id, name: unit.name });
    },
  };
}

async function openHttp(people: Map<string, SignedIn>): Promise<Http> {
  const http = await createHttp({
    logger: createLogger('silent'),
    problems: { ...domainProblems, ...ACCOUNT_PROBLEMS, ...FILE_PROBLEMS, ...DOSSIER_PROBLEMS },
    trustProxy: false,
    checkResponses: true,
  });
  refuseUndeclaredRoutes(http);
  http.decorateRequest('officer', null);
  http.addHook('onRequest', async (request) => {
    const { policy } = request.routeOptions.config;
    if (policy === undefined) return;
    request.officer = people.get(String(request.headers.authorization)) ?? null;
    if (request.officer === null || !policy(request.officer))
      throw new DomainError('officer.forbidden');
  });
  return http;
}

function officerWith(roles: readonly Role[], at: MadeOrganisation): SignedIn {
  const held = roles.map((role) => ({
    role,
    unitId: at.unitId,
    unitCode: at.unitCode,
    unitName: `UBND ${at.unitCode}`,
    deskId: role === 'desk_clerk' || role === 'postal_clerk' ? at.deskId : null,
    deskName: null,
  }));
  return {
    ...{ id: newId(), name: 'Lê Văn Tiếp', username: 'tiep', title: null, employer: null },
    ...{ tenantId: at.tenantId, tenantName: 'Tỉnh An Giang', assignments: held },
  };
}

function callerFor(http: Http, people: Map<string, SignedIn>, officer: SignedIn): Caller {
  people.set(officer.id, officer);
  const send = async (
    method: 'GET' | 'POST',
    url: string,
    { body, headers }: { body?: object; headers?: Record<string, string> },
  ): Promise<Answer> => {
    const answer = await http.inject({
      ...{ method, url: `/api/v1${url}` },
      headers: { authorization: officer.id, ...headers },
      ...(body === undefined ? {} : { payload: body }),
    });
    const text = answer.body;
    const isJson = String(answer.headers['content-type']).includes('json');
    return {
      status: answer.statusCode,
      body: isJson ? JSON.parse(text) : text,
      headers: answer.headers,
    };
  };
  return {
    officer,
    post: (url, body = {}, headers = {}) => send('POST', url, { body, headers }),
    get: (url, headers = {}) => send('GET', url, { headers }),
  };
}

const statusOfKind = { missing: 404, conflict: 409, rule: 422, input: 422 } as const;

const domainProblems = Object.fromEntries(
  Object.entries(errorMessages).map(([code, { kind, vi, en }]) => [
    code,
    { status: statusOfKind[kind], vi, en },
  ]),
);

const holidays = [
  { date: '2026-04-27', name: 'Nghỉ bù Giỗ Tổ Hùng Vương' },
  { date: '2026-04-30', name: 'Ngày Chiến thắng' },
  { date: '2026-05-01', name: 'Ngày Quốc tế Lao động' },
];

const calendar = nationalCalendar(
  [2025, 2026, 2027].map((year) => ({
    ...{ country: 'vn', year, workingDays: 250 },
    entries: holidays
      .filter(({ date }) => date.startsWith(String(year)))
      .map((day) => ({
        ...day,
        kind: 'public_holiday' as const,
        confirmed: true,
        applied: true,
        source: 'BLLĐ 2019',
      })),
  })),
);

export const civilStatus: ProcedureVersion = {
  procedureCode: '1.001193',
  version: 1,
  validFrom: parsePlainDate('2020-01-01'),
  state: 'published',
  missing: [],
  name: 'Đăng ký khai sinh',
  group: 'civil-status',
  field: 'Hộ tịch',
  levels: ['commune'],
  agency: 'Ủy ban nhân dân cấp xã',
  decision: null,
  applicants: ['Công dân Việt Nam'],
  channels: (['counter', 'online', 'postal'] as const).map((channel) => ({
    ...{
      channel,
      limit: { kind: 'duration', value: 5, unit: 'working_day' },
      limitText: '5 ngày làm việc',
    },
    ...{ fees: [{ kind: 'charge', amount: dong(8000) }], feeNote: null },
  })),
  checklist: [
    { id: 'c01', name: 'Tờ khai', originals: 1, copies: 0, hasForm: true, case: null },
    { id: 'c02', name: 'Giấy chứng sinh', originals: 1, copies: 0, hasForm: false, case: null },
  ],
  results: ['Giấy khai sinh'],
  legalBasis: ['Luật Hộ tịch 2014'],
  steps: 'Nộp hồ sơ, giải quyết, trả kết quả',
  serviceLevels: [],
  supplementRule: { mode: 'restart', maxAtIntake: 1, maxAtAppraisal: 1 },
};

const process: ProcessDefinition = {
  ...{ id: '1.001193', version: 1, procedureCode: '1.001193', case: null, source: 'thử nghiệm' },
  steps: [
    { no: 1, name: 'Tiếp nhận', role: 'desk_clerk', roleText: 'Một cửa', allowanceDays: 0.5 },
    { no: 2, name: 'Thẩm định', role: 'specialist', roleText: 'Công chức', allowanceDays: 3 },
    { no: 3, name: 'Phê duyệt', role: 'head', roleText: 'Chủ tịch', allowanceDays: 1 },
    { no: 4, name: 'Phát hành', role: 'document_clerk', roleText: 'Văn thư', allowanceDays: 0.5 },
  ],
};
