import type { DossierView } from '@motcua/contract/dossiers.ts';
import type { Messages } from '../../messages/desk.ts';
import type { FieldSpec } from './act-spec.ts';

type Choice = Extract<FieldSpec, { kind: 'choice' }>;
interface Option {
  value: string;
  label: string;
}

/** The values of the contract in the words of the reader. */
export function choicesFor(field: Choice, dossier: DossierView, { acts }: Messages): Option[] {
  switch (field.choices) {
    case 'means':
      return options(acts.means);
    case 'announceMeans':
      return options(acts.means).filter(({ value }) => value !== 'visit');
    case 'outcome':
      return options({ grant: acts.field.grant, refuse: acts.field.refuse });
    case 'how':
      return options(acts.how);
    case 'recipientAs':
      return options(acts.recipientAs).filter(
        ({ value }) => value !== 'representative' || dossier.representative !== null,
      );
    case 'identityCheck':
      return options(acts.identityCheck);
    case 'signature':
      return options(acts.signature);
    case 'stopCause':
      return options(acts.stopCause);
    case 'latenessCause':
      return options(acts.latenessCause);
    case 'checklist':
      return [
        { value: '', label: acts.field.noDocument },
        ...dossier.checklist.map(({ id, name }) => ({ value: id, label: name })),
      ];
  }
}

function options(words: Record<string, string>): Option[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
