import { describe, expect, it } from 'vitest';
import { CODE, createReviewDesk } from '../../testing/review-desk.ts';

const { send, receive, setNow } = await createReviewDesk();

describe('cuts that were decided before', () => {
  const told = (change: object = {}) => ({
    ...{ unit: 'H99.05', procedureCode: '9.000001', procedureName: 'Cấp phép', field: 'Xây dựng' },
    ...{ level: 'district', legalText: '15 ngày làm việc', cutText: '10 ngày làm việc' },
    ...{ decisionNumber: '3/QĐ', decidedOn: '2020-05-04', signer: 'Lê A' },
    ...{ effectiveOn: '2020-05-10', ...change },
  });

  it('given the same procedure is cut twice in a year, then it counts once (R8)', async () => {
    const post = (change: object = {}) =>
      send('procedure_controller', 'POST', '/time-cuts', told(change));
    expect((await post()).status).toBe(201);
    expect((await post()).body.code).toBe('time-cut.recorded-already');
    expect((await post({ decisionNumber: '9/QĐ', cutText: '7 ngày làm việc' })).status).toBe(201);
    expect((await post({ procedureCode: '9.000002' })).status).toBe(201);
    const { body } = await send('procedure_controller', 'GET', '/time-cuts?year=2020');
    expect(body.items).toHaveLength(3);
    expect(body.counts).toEqual([{ level: 'district', procedures: 2, fields: 1 }]);
  });

  it('given a term that is longer, or of another kind, then it is no cut', async () => {
    const longer = await send(
      'procedure_controller',
      'POST',
      '/time-cuts',
      told({ cutText: '20 ngày làm việc' }),
    );
    expect(longer.body.code).toBe('time-cut.not-shorter');
    const other = await send(
      'procedure_controller',
      'POST',
      '/time-cuts',
      told({ cutText: '10 ngày' }),
    );
    expect(other.body.code).toBe('time-cut.not-comparable');
  });
});

describe('posting on the wall and on the portal', () => {
  const check = (change: object = {}) =>
    send('desk_clerk', 'POST', '/posting-checks', {
      ...{ unit: 'H99.05', procedureCodes: [CODE], form: 'portal', checkedOn: '2026-03-02' },
      ...{ found: true, url: 'https://dichvucong.gov.vn/p/1.012796', ...change },
    });

  it('given a look with proof, then the matrix shows it and the coverage counts it; a later look that finds it gone takes it away', async () => {
    expect((await check()).status).toBe(204);
    const wall = { form: 'wall', url: 'https://xa.example.gov.vn/anh.jpg' };
    expect((await check(wall)).status).toBe(204);
    const matrix = () => send('head', 'GET', `/posting-matrix?unit=H99.05&q=${CODE}`);
    const shown = (await matrix()).body;
    expect(shown.items).toMatchObject([
      { procedureCode: CODE, wall: { found: true }, portal: { found: true } },
    ]);
    expect(shown.coverage).toMatchObject({ posted: { wall: 1, portal: 1 }, both: 1 });
    expect((await check({ ...wall, found: false, url: undefined })).status).toBe(204);
    expect((await matrix()).body.coverage).toMatchObject({ posted: { wall: 0 }, both: 0 });
    const { body } = await send('head', 'GET', '/posting-coverage?unit=H99.05');
    expect(body.items).toMatchObject([{ unit: { name: 'UBND xã Chợ Mới' }, both: 0 }]);
  });

  it('given no proof, a day to come, or a procedure of others, then it is refused', async () => {
    expect((await check({ url: undefined })).body.code).toBe('posting.proof-missing');
    expect((await check({ checkedOn: '2027-01-01' })).body.code).toBe('posting.checked-later');
    expect((await check({ procedureCodes: ['9.999999'] })).body.code).toBe('posting.not-required');
  });
});

describe('a trial of what cannot be tried', () => {
  const ask = () =>
    send('procedure_controller', 'POST', '/time-cut-simulations', {
      ...{ unit: 'H99.05', procedures: [{ code: CODE, limitText: '5 ngày làm việc' }] },
    });

  it('given no dossier, or only one that is open, then it says which of the two', async () => {
    expect((await ask()).body.code).toBe('time-cut-simulation.no-dossiers');
    await receive('2026-03-02T09:00:00+07:00');
    setNow('2026-03-03T09:00:00+07:00');
    expect((await ask()).body).toMatchObject({
      code: 'time-cut-simulation.none-to-judge',
      detail: expect.stringContaining('1 chưa xong'),
    });
  });
});
