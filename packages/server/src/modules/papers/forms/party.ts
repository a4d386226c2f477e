import type { Request } from '@motcua/domain/dossier/events.ts';
import { requiredText } from '../facts.ts';

/** Whom a paper addresses and what was asked for. */
export interface PartyView {
  applicant: string;
  address: string | undefined;
  phone: string | undefined;
  email: string | undefined;
  procedure: string;
}

export function partyOf({ applicant, procedureName }: Request, title: string): PartyView {
  const { address, phone, email } = applicant;
  return {
    applicant: requiredText(applicant.name, 'applicant', title),
    ...{ address, phone, email },
    procedure: requiredText(procedureName, 'procedure', title),
  };
}
