import type { Applicant } from '@motcua/domain/dossier/applicant.ts';
import { type PlainDate, parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { readNames } from '../generator/data.ts';
import type { Chance } from './chance.ts';

const names = readNames();

export function inventName(chance: Chance): { name: string; woman: boolean } {
  const woman = chance.happens(50);
  return {
    name: `${chance.oneOf(names.family)} ${chance.oneOf(woman ? names.women : names.men)}`,
    woman,
  };
}

/** An invented citizen or organisation of the place; numbers follow the rule of the card, and belong to nobody. */
export function inventApplicant(chance: Chance, place: string): Applicant {
  if (chance.happens(14)) return inventOrganisation(chance, place);
  const { name, woman } = inventName(chance);
  const birthDate = inventBirthDate(chance);
  return {
    kind: 'person',
    name,
    idNumber: citizenNumber(chance, birthDate, woman),
    birthDate,
    sex: woman ? 'Nữ' : 'Nam',
    address: `Số ${chance.between(1, 480)}, ${place}, tỉnh An Giang`,
    phone: `0${chance.oneOf(['91', '93', '97', '38', '76'])}${digits(chance, 7)}`,
    identitySource: chance.oneOf(['card_qr', 'card_qr', 'typed']),
  };
}

function inventOrganisation(chance: Chance, place: string): Applicant {
  return {
    kind: 'organisation',
    name: chance.oneOf(names.organisations),
    idNumber: `16${digits(chance, 8)}`,
    address: `${place}, tỉnh An Giang`,
    phone: `0296${digits(chance, 7)}`,
    identitySource: 'typed',
  };
}

function inventBirthDate(chance: Chance): PlainDate {
  const day = String(chance.between(1, 28)).padStart(2, '0');
  const month = String(chance.between(1, 12)).padStart(2, '0');
  return parsePlainDate(`${chance.between(1948, 2006)}-${month}-${day}`);
}

/** Twelve digits: province 089 (An Giang), century and sex, year of birth, six more. */
function citizenNumber(chance: Chance, birthDate: PlainDate, woman: boolean): string {
  const century = (birthDate < '2000' ? 0 : 2) + (woman ? 1 : 0);
  return `089${century}${birthDate.slice(2, 4)}${digits(chance, 6)}`;
}

function digits(chance: Chance, count: number): string {
  return Array.from({ length: count }, () => chance.between(0, 9)).join('');
}
