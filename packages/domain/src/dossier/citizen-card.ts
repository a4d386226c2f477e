import { isPlainDate, type PlainDate } from '../shared/plain-date.ts';

export interface CitizenCard {
  idNumber: string;
  oldIdNumber: string | null;
  name: string;
  birthDate: PlainDate;
  sex: string;
  address: string;
  issuedOn: PlainDate | null;
}

/**
 * Reads the QR text of a citizen card: `number|old number|name|ddmmyyyy|sex|address|ddmmyyyy`.
 * Null when the text is something else, so that a scanner may type into any field.
 */
export function parseCitizenCard(text: string): CitizenCard | null {
  const [
    idNumber = '',
    oldIdNumber = '',
    name = '',
    birth = '',
    sex = '',
    address = '',
    issued = '',
  ] = text
    .trim()
    .split('|')
    .map((part) => part.trim());
  const birthDate = dateOf(birth);
  if (!/^\d{12}$/.test(idNumber) || name === '' || birthDate === null) return null;
  return {
    idNumber,
    oldIdNumber: oldIdNumber || null,
    name,
    birthDate,
    sex,
    address,
    issuedOn: dateOf(issued),
  };
}

function dateOf(text: string): PlainDate | null {
  const date = `${text.slice(4)}-${text.slice(2, 4)}-${text.slice(0, 2)}`;
  return /^\d{8}$/.test(text) && isPlainDate(date) ? date : null;
}
