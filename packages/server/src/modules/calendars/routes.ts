import {
  calendarQuerySchema,
  calendarVersionSchema,
  calendarVersionsSchema,
  calendarYearSchema,
  closureSchema,
  dayDecisionSchema,
  weekSchema,
} from '@motcua/contract/calendars.ts';
import {
  deadlineRequestSchema,
  deadlineSchema,
  NATIONAL_CALENDAR,
  workingDaysRequestSchema,
  workingDaysSchema,
} from '@motcua/contract/deadlines.ts';
import {
  type WorkingCalendar,
  workingDaysBetween,
} from '@motcua/domain/calendar/working-calendar.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { anyOfficer, officerOf } from '../../platform/auth.ts';
import type { Calendars, Entered } from './calendars.ts';
import { answerDeadline } from './deadline-view.ts';
import { mayChangeCalendar } from './policy.ts';
import type { Offices } from './ports.ts';
import { calendarYear } from './queries.ts';

const tags = ['deadlines'];
const open = { public: true } as const;

interface CalendarRoutes {
  calendars: Calendars;
  offices: Offices;
}

/** Due dates, working days and calendars, open to everybody; changes for those who answer for them. */
export function registerCalendarRoutes(app: FastifyInstance, modules: CalendarRoutes): void {
  registerQuestions(app, modules);
  registerChanges(app, modules);
}

function registerQuestions(app: FastifyInstance, { calendars, offices }: CalendarRoutes): void {
  const routes = app.withTypeProvider<ZodTypeProvider>();
  async function calendarNamed(request: FastifyRequest, name: string): Promise<WorkingCalendar> {
    const tenantId = request.officer?.tenantId ?? (await offices.getPublicTenantId());
    const isNational = name === NATIONAL_CALENDAR;
    const unitId = isNational ? null : await offices.findUnitId(tenantId, name);
    const isKnown = isNational || unitId !== null;
    const calendar = isKnown ? await calendars.getCalendar(tenantId, { unitId }) : null;
    if (calendar === null) throw new DomainError('calendar.unknown', { calendar: name });
    return calendar;
  }

  routes.post(
    '/api/v1/deadlines',
    {
      config: open,
      schema: {
        ...{ tags, summary: 'When something is due, day by day' },
        ...{ body: deadlineRequestSchema, response: { 200: deadlineSchema } },
      },
    },
    async (request) =>
      answerDeadline(request.body, await calendarNamed(request, request.body.calendar)),
  );

  routes.post(
    '/api/v1/working-days',
    {
      config: open,
      schema: {
        ...{ tags, summary: 'Working days after the first through the last day' },
        ...{ body: workingDaysRequestSchema, response: { 200: workingDaysSchema } },
      },
    },
    async (request) => {
      const { from, to, calendar } = request.body;
      const workingDays = workingDaysBetween(await calendarNamed(request, calendar), from, to);
      return { workingDays };
    },
  );

  routes.get(
    '/api/v1/calendar',
    {
      config: open,
      schema: {
        ...{ tags, summary: 'Every day of a year: worked or not, and why' },
        ...{ querystring: calendarQuerySchema, response: { 200: calendarYearSchema } },
      },
    },
    async (request) =>
      calendarYear(await calendarNamed(request, request.query.calendar), request.query.year),
  );

  routes.get(
    '/api/v1/calendar/versions',
    {
      config: { policy: anyOfficer },
      schema: { tags, summary: 'Every change', response: { 200: calendarVersionsSchema } },
    },
    async (request) => ({ items: await calendars.listVersions(officerOf(request).tenantId) }),
  );
}

function registerChanges(app: FastifyInstance, { calendars, offices }: CalendarRoutes): void {
  const routes = app.withTypeProvider<ZodTypeProvider>();
  const config = { policy: mayChangeCalendar };
  const response = { 201: calendarVersionSchema };
  async function enteredBy(
    request: FastifyRequest,
    { unit, source }: { unit?: string | undefined; source: string },
  ): Promise<Entered & { tenantId: string }> {
    const { tenantId, id, name } = officerOf(request);
    const unitId = unit === undefined ? null : await offices.findUnitId(tenantId, unit);
    if (unit !== undefined && unitId === null) throw new DomainError('unit.not-found', { unit });
    return { tenantId, unitId, source, madeBy: { id, name } };
  }

  routes.post(
    '/api/v1/calendar/decisions',
    {
      config,
      schema: {
        ...{ tags, summary: 'Settle open days, or add announced ones' },
        ...{ body: dayDecisionSchema, response },
      },
    },
    async (request, reply) => {
      const { tenantId, ...entered } = await enteredBy(request, request.body);
      const { days } = request.body;
      return reply.code(201).send(await calendars.settleDays(tenantId, { ...entered, days }));
    },
  );

  routes.post(
    '/api/v1/calendar/closures',
    {
      config,
      schema: {
        ...{ tags, summary: 'Close offices for some days' },
        ...{ body: closureSchema, response },
      },
    },
    async (request, reply) => {
      const { tenantId, ...entered } = await enteredBy(request, request.body);
      const { from, to, name, sessions } = request.body;
      const closure = { from, to, name, ...(sessions === undefined ? {} : { sessions }) };
      return reply.code(201).send(await calendars.closeOffices(tenantId, { ...entered, closure }));
    },
  );

  routes.post(
    '/api/v1/calendar/weeks',
    {
      config,
      schema: { ...{ tags, summary: 'Set office hours' }, ...{ body: weekSchema, response } },
    },
    async (request, reply) => {
      const { tenantId, ...entered } = await enteredBy(request, request.body);
      const { week } = request.body;
      return reply.code(201).send(await calendars.setWeek(tenantId, { ...entered, week }));
    },
  );
}
