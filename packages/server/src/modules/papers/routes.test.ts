import { beforeAll, describe, expect, it } from 'vitest';
import type { SignedIn } from '../../platform/auth.ts';
import { createHttp, type Http } from '../../platform/http.ts';
import { createLogger } from '../../platform/logger.ts';
import { type DossierDesk, openDossierDesk, reception } from '../../testing/dossier-desk.ts';
import { DOSSIER_PROBLEMS } from '../dossiers/index.ts';
import { createOrganisation } from '../organisation/index.ts';
import { createPapers } from './papers.ts';
import { printHere, type PrintJob } from './print-job.ts';
import { PAPER_PROBLEMS } from './problems.ts';
import { registerPaperRoutes } from './routes.ts';

let desk: DossierDesk;
let http: Http;
let officer: SignedIn;
let dossier: { id: string; code: string };
const jobs: PrintJob[] = [];

beforeAll(async () => {
  desk = await openDossierDesk({ now: '2026-04-24T09:00:00+07:00' });
  const clerk = desk.as('desk_clerk');
  officer = clerk.officer;
  dossier = (await clerk.post('/dossiers', reception)).body;
  http = await openPapers();
});

async function openPapers(): Promise<Http> {
  const server = await createHttp({
    logger: createLogger('silent'),
    problems: { ...PAPER_PROBLEMS, ...DOSSIER_PROBLEMS },
    trustProxy: false,
  });
  server.decorateRequest('officer', null);
  server.addHook('onRequest', async (request) => {
    request.officer = officer;
  });
  const papers = createPapers({
    dossiers: desk.dossiers,
    organisation: createOrganisation({ db: desk.db, clock: desk.now }),
    clock: desk.now,
    print: (job) => {
      jobs.push(job);
      return printHere(job);
    },
  });
  registerPaperRoutes(server, { papers, publicUrl: 'https://motcua.example' });
  return server;
}

const get = (path: string) => http.inject(`/api/v1/dossiers/${path}`);

describe('papers over HTTP', () => {
  it('given a received dossier, when its receipt is asked for by id or by code, then a PDF', async () => {
    for (const key of [dossier.id, dossier.code]) {
      const answer = await get(`${key}/papers/receipt.pdf?size=A4&copies=2`);
      expect(answer.statusCode).toBe(200);
      expect(answer.headers).toMatchObject({
        'content-type': 'application/pdf',
        'cache-control': 'private, no-store',
        'content-disposition': `inline; filename="receipt-${dossier.code}.pdf"`,
      });
      expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    }
  });

  it('given its desk and agency, then they stand on it, and the QR leads to the public look-up', () => {
    expect(jobs[0]).toMatchObject({
      input: {
        agency: { place: 'H01', deskName: 'Bộ phận Một cửa H01.12', name: 'UBND H01.12' },
        trackingUrl: `https://motcua.example/tra-cuu/${dossier.code}`,
      },
    });
  });

  it('given the ledger and the control slip, then they are printed too', async () => {
    for (const paper of ['ledger', 'control-slip'])
      expect((await get(`${dossier.id}/papers/${paper}.pdf`)).statusCode).toBe(200);
  });

  it('given nothing to print, then a sentence in the reader’s language', async () => {
    const answer = await get(`${dossier.id}/papers/apology.pdf`);
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({
      code: 'paper.nothing-to-print',
      detail: 'Chưa có gì để in: hồ sơ này chưa có lần xin lỗi và hẹn lại.',
    });
  });

  it('given a paper that does not exist, a dossier that does not, or one of others, then refused', async () => {
    expect((await get(`${dossier.id}/papers/poster.pdf`)).statusCode).toBe(400);
    expect((await get('H01.12-260424-9999/papers/receipt.pdf')).statusCode).toBe(404);
    const own = officer;
    officer = desk.as('specialist', { unitId: 'elsewhere' }).officer;
    expect((await get(`${dossier.id}/papers/receipt.pdf`)).statusCode).toBe(403);
    officer = own;
  });

  it('given a paper was read, then the reading is logged', async () => {
    const { tenantId } = desk.organisation;
    const [row] = await desk.db.inTenant(
      tenantId,
      (tx) =>
        tx<{ count: number }[]>`
          select count(*)::int as count from read_log
          where tenant_id = ${tenantId} and dossier_id = ${dossier.id} and what = 'paper'`,
    );
    expect(row?.count).toBeGreaterThan(0);
  });
});
