import type { Request } from '@motcua/domain/dossier/event-parts.ts';
import type { Content } from 'pdfmake/interfaces.js';
import { requiredText } from '../facts.ts';
import { field, fieldPair } from '../layout/parts.ts';

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

export function partyLines({ address, phone, email }: PartyView): Content[] {
  return [field('Địa chỉ', address), fieldPair(['Số điện thoại', phone], ['Email', email])];
}
