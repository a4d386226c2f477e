import { officerSchema, type SignedInOfficer } from '@motcua/contract/sessions.ts';
import { forgetStored, readStored, writeStored } from '../lib/stored.ts';

const NAME = 'field.officer';

/** Who worked here last: without a network nobody can be asked, and the work of this person is what is kept. */
export function rememberedOfficer(): SignedInOfficer | null {
  const parsed = officerSchema.safeParse(readStored(NAME));
  return parsed.success ? parsed.data : null;
}

export function rememberOfficer(officer: SignedInOfficer): void {
  writeStored(NAME, officer);
}

export function forgetOfficer(): void {
  forgetStored(NAME);
}
