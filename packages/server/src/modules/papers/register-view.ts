import type { RegisterLine } from '@motcua/contract/registers.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import { dayText } from '@motcua/domain/dossier/instant-text.ts';
import type { RegisterRow, RegisterView } from './forms/register.ts';
import { orderText } from './layout/words.ts';

/** What stands above the lines of a printed register. */
export interface RegisterHeading {
  unitName: string;
  deskName: string;
  year: number;
  form: { number: string; title: string };
  offsetMinutes: number;
}

export type PrintedRegister = (
  heading: RegisterHeading,
  lines: readonly RegisterLine[],
) => RegisterView;

/** The lines of a register as form 06 (2018) or 07 (2025) prints them. */
export const registerViewOf: PrintedRegister = (heading, lines) => {
  const { unitName, deskName, year, form, offsetMinutes } = heading;
  const [first, last] = [lines.at(0), lines.at(-1)];
  return {
    ...{ form, year, placeAndDate: null },
    agency: {
      ...{ name: unitName, deskName, place: '' },
      ...{ parentName: null, deskAddress: null, deskPhone: null, code: null },
    },
    period:
      first && last
        ? `Quyển số ${year}, từ số ${orderText(first.number)} đến số ${orderText(last.number)}`
        : `Quyển số ${year}`,
    rows: lines.map((line) => rowOf(line, offsetMinutes)),
  };
};

function rowOf(line: RegisterLine, offsetMinutes: number): RegisterRow {
  const day = (instant: Instant | null) =>
    instant === null ? '' : dayText(instant, offsetMinutes);
  return {
    order: line.number,
    code: line.code,
    procedure: line.procedureName,
    sets: line.quantity,
    applicant: line.applicantName,
    contact: [line.address, line.phone].filter((part) => part !== '').join('; '),
    agency: line.agency,
    received: day(line.receivedAt),
    due: day(line.promisedAt),
    delivered: day(line.deliveredAt),
    deliveryHow: line.resultDelivery === null ? '' : deliveryWords[line.resultDelivery],
    note: line.note,
  };
}

const deliveryWords = {
  desk: 'Tại Một cửa',
  post: 'Bưu chính',
  online: 'Trực tuyến',
} as const satisfies Record<NonNullable<RegisterLine['resultDelivery']>, string>;
