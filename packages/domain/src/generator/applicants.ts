import type { Applicant } from '../dossier/applicant.ts';
import { plainDate, type PlainDate } from '../shared/plain-date.ts';
import type { Chance } from './chance.ts';
import type { NameLists, Place } from './place.ts';

/** Of ten thousand applicants, those that are organisations. */
const ORGANISATIONS = 1400;

/** An invented citizen or organisation of the place; numbers keep the rule of the card and belong to nobody. */
export function inventApplicant(
  chance: Chance,
  { names, place, year }: { names: NameLists; place: Place; year: number },
): Applicant {
  if (chance.happens(ORGANISATIONS)) return inventOrganisation(chance, names, place);
  const woman = chance.happens(5000);
  const birthDate = inventBirthDate(chance, year);
  return {
    kind: 'person',
    name: `${chance.oneOf(names.family)} ${chance.oneOf(woman ? names.women : names.men)}`,
    idNumber: citizenNumber(chance, { prefix: place.citizenPrefix, birthDate, woman }),
    birthDate,
    sex: woman ? 'Nữ' : 'Nam',
    address: `Số ${chance.between(1, 480)}, ${place.address}`,
    phone: `0${chance.oneOf(mobilePrefixes)}${digits(chance, 7)}`,
    identitySource: chance.happens(6500) ? 'card_qr' : 'typed',
  };
}

const mobilePrefixes = ['91', '93', '97', '38', '76'] as const;

function inventOrganisation(chance: Chance, names: NameLists, place: Place): Applicant {
  return {
    kind: 'organisation',
    name: chance.oneOf(names.organisations),
    idNumber: `16${digits(chance, 8)}`,
    address: place.address,
    phone: `02${digits(chance, 9)}`,
    identitySource: 'typed',
  };
}

/** Of age in the year, and not above ninety. */
function inventBirthDate(chance: Chance, year: number): PlainDate {
  return plainDate(year - chance.between(19, 88), chance.between(1, 12), chance.between(1, 28));
}

/** Twelve digits: province, century with sex, year of birth, six more (Luật Căn cước 2023 Art. 12). */
function citizenNumber(
  chance: Chance,
  of: { prefix: string; birthDate: PlainDate; woman: boolean },
): string {
  const century = (of.birthDate < '2000' ? 0 : 2) + (of.woman ? 1 : 0);
  return `${of.prefix}${century}${of.birthDate.slice(2, 4)}${digits(chance, 6)}`;
}

function digits(chance: Chance, count: number): string {
  return String(chance.between(0, 10 ** count - 1)).padStart(count, '0');
}
