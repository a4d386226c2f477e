import { describe, expect, it } from 'vitest';
import { FORM_COLUMNS, formCells, lineOf } from './register-line.ts';
import type { RegisterRow } from './view-store.ts';

const VIETNAM = 420;
const row: RegisterRow = {
  ...{ number: 7, id: 'd', code: 'H01.14-261120-0042', procedure_code: '1.001193' },
  ...{ procedure_name: 'Đăng ký khai sinh', applicant_name: 'Nguyễn Thị Lan', channel: 'counter' },
  ...{ status: 'processing', outcome: null, unit_name: 'UBND xã Chợ Mới' },
  ...{ received_at: '2026-11-20T01:30:00Z', due_at: null, promised_at: '2026-11-25T10:00:00Z' },
  ...{ ended_at: null, delivered_at: null, imported: false, address: 'Ấp Long Hòa' },
  ...{ phone: '0912000111', result_delivery: 'post', agency: null, note: null },
  received_by: 'Lê Văn Tiếp',
};
const cellsOf = (change: Partial<RegisterRow> = {}) =>
  Object.fromEntries(
    formCells(lineOf({ ...row, ...change }), VIETNAM).map((cell, at) => [FORM_COLUMNS[at], cell]),
  );

describe('a line of the register (Sổ theo dõi hồ sơ)', () => {
  it('given a dossier, then the columns of the form in the hours of Viet Nam', () => {
    expect(cellsOf()).toEqual({
      STT: 7,
      'Mã hồ sơ': 'H01.14-261120-0042',
      'Tên thủ tục hành chính': 'Đăng ký khai sinh',
      'Số lượng hồ sơ (bộ)': 1,
      'Tên cá nhân, tổ chức': 'Nguyễn Thị Lan',
      'Địa chỉ, số điện thoại': 'Ấp Long Hòa, 0912000111',
      'Cơ quan chủ trì giải quyết': 'UBND xã Chợ Mới',
      'Ngày nhận hồ sơ': '20/11/2026 08:30',
      'Hẹn trả kết quả': '25/11/2026 17:00',
      'Ngày trả kết quả': '',
      'Phương thức nhận kết quả': 'Qua dịch vụ bưu chính công ích',
      'Ký nhận': 'Lê Văn Tiếp',
      'Ghi chú': '',
    });
  });

  it('given a day without an hour, as old registers have it, then only the day is printed', () => {
    const old = { received_at: '2019-03-04T17:00:00Z', promised_at: '2019-03-06T16:59:00Z' };
    expect(cellsOf(old)).toMatchObject({
      'Ngày nhận hồ sơ': '05/03/2019',
      'Hẹn trả kết quả': '06/03/2019',
    });
  });

  it('given it was imported, then it names no way of delivery that nobody wrote down', () => {
    expect(cellsOf({ imported: true })['Phương thức nhận kết quả']).toBe('');
  });

  it.each([
    ['refused', null, 'Từ chối giải quyết'],
    ['withdrawn', 'theo đơn', 'Đã rút hồ sơ; theo đơn'],
    ['granted', 'giao tận nhà', 'giao tận nhà'],
  ])('given it ended by %s with the note %s, then “%s”', (outcome, note, text) => {
    expect(cellsOf({ outcome, note })['Ghi chú']).toBe(text);
  });

  it('given the row says which agency of then resolved it, then that and not the unit of today', () => {
    expect(cellsOf({ agency: 'UBND huyện Chợ Mới' })['Cơ quan chủ trì giải quyết']).toBe(
      'UBND huyện Chợ Mới',
    );
  });
});
