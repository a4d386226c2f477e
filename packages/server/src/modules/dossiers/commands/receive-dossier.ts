import type { ReceptionBody } from '@motcua/contract/dossier-acts.ts';
import type { ActResult } from '@motcua/contract/dossiers.ts';
import type { SignedIn } from '../../../platform/auth.ts';
import { newId } from '../../../platform/ids.ts';
import { beginDossier } from './begin-dossier.ts';
import type { CommandParts } from './parts.ts';
import { acceptanceOf } from './request-of.ts';
import type { Retry } from './retry.ts';

/** Reception at the desk, or a filing without a clock when the body says `submit`. */
export function receiveDossier(
  parts: CommandParts,
  given: { officer: SignedIn; body: ReceptionBody; retry?: Retry },
): Promise<ActResult> {
  const { body } = given;
  if (body.submit) {
    return beginDossier(parts, {
      ...given,
      type: 'submitDossier',
      command: (request, { agency }) => ({
        type: 'submitDossier',
        filingNumber: newFilingNumber(agency.code ?? 'HS'),
        request,
      }),
    });
  }
  return beginDossier(parts, {
    ...given,
    type: 'acceptDossier',
    command: (request, { desk }) => ({
      ...{ type: 'acceptDossier', request, deskId: desk.id, ...acceptanceOf(desk.id, body) },
    }),
  });
}

/** A number of its own, unlike a dossier code: `H01.12-DK-7F3A9C21B4`. */
function newFilingNumber(agencyCode: string): string {
  return `${agencyCode}-DK-${newId().replaceAll('-', '').slice(-10).toUpperCase()}`;
}
