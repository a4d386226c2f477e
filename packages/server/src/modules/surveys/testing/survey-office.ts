import { type PlainDate, parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { newId } from '../../../platform/ids.ts';
import type { Outside } from '../../notifications/index.ts';
import { openOffice, type Office } from '../../../testing/office.ts';

export interface PastDossier {
  unit: string;
  field?: string;
  name?: string;
  idNumber?: string;
  email?: string;
  phone?: string;
  address?: string;
  /** State by name; ended when it is `resolved`. */
  status?: string;
}

export interface SurveyOffice extends Office {
  day(text: string): PlainDate;
  /** Dossiers that ended in March 2026, as their rows and first event stand. */
  past(dossiers: readonly PastDossier[]): Promise<{ id: string; code: string }[]>;
  post(
    path: string,
    fields: Record<string, string>,
    headers?: Record<string, string>,
  ): Promise<{ status: number; html: string }>;
}

/** An office in April 2026 with two communes whose people can be asked. */
export async function openSurveyOffice(outside: Outside = {}): Promise<SurveyOffice> {
  const office = await openOffice('2026-04-24T09:00:00+07:00', { outside });
  await office.unit('H01.1', { name: 'UBND xã An', level: 'province' });
  await office.unit('H01.2', { name: 'UBND xã Bình', under: 'H01.1' });
  await office.unit('H01.3', { name: 'UBND xã Cát', under: 'H01.1' });
  let count = 0;
  const { db, tenantId, unitIds } = office;
  return {
    ...office,
    day: parsePlainDate,
    async past(dossiers) {
      const made: { id: string; code: string }[] = [];
      for (const given of dossiers) {
        count += 1;
        const id = newId();
        const code = `${given.unit}-260301-${String(count).padStart(4, '0')}`;
        const status = given.status ?? 'resolved';
        const applicant = {
          ...{ kind: 'person', name: given.name ?? `Người ${count}` },
          ...{ idNumber: given.idNumber ?? `0891900${String(count).padStart(5, '0')}` },
          ...(given.email === undefined ? {} : { email: given.email }),
          ...(given.phone === undefined ? {} : { phone: given.phone }),
          ...(given.address === undefined ? {} : { address: given.address }),
        };
        const event = { type: 'DossierAccepted', request: { applicant } };
        await db.owner`
          insert into dossier (tenant_id, id, version, status, code, procedure_code, procedure_name,
            procedure_version, field, channel, unit_id, applicant_name, search, received_at, ended_at)
          values (${tenantId}, ${id}, 2, ${status}, ${code}, '1.001193', 'Đăng ký khai sinh', 1,
            ${given.field ?? 'Hộ tịch'}, 'counter', ${unitIds[given.unit] ?? ''}, ${applicant.name}, '',
            '2026-03-02T08:00:00+07:00', ${status === 'resolved' ? '2026-03-10T08:00:00+07:00' : null})`;
        await db.owner`
          insert into dossier_event (tenant_id, dossier_id, version, type, at, actor, event, hash)
          values (${tenantId}, ${id}, 1, 'DossierAccepted', '2026-03-02T08:00:00+07:00', '{}',
            ${JSON.stringify(event)}::text::jsonb, '\\x00')`;
        made.push({ id, code });
      }
      return made;
    },
    async post(path, fields, headers = {}) {
      const answer = await office.http.inject({
        ...{ method: 'POST', url: path, payload: new URLSearchParams(fields).toString() },
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      });
      return { status: answer.statusCode, html: answer.body };
    },
  };
}

/** A plan that fits the office above. */
export const plan = {
  title: 'Khảo sát sự hài lòng quý I/2026',
  questionnaire: 'one-stop-services',
  unit: 'H01.1',
  from: '2026-01-01',
  to: '2026-03-31',
  closesOn: '2026-05-31',
  sampleSize: 30,
  stratumMinimum: 5,
  shownMinimum: 5,
  ways: ['email', 'sms', 'paper'],
};
