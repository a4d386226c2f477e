import type { FeedbackDetails } from '@motcua/contract/feedback.ts';

type Act = FeedbackDetails['availableActs'][number];

/** Acts that a form of one or two fields sends, the noun each goes to and what it asks. */
export const ACT_FORMS = {
  sort: { noun: 'sortings', asks: ['subject', 'field'] },
  transfer: { noun: 'transfers', asks: ['unit', 'reason'] },
  return: { noun: 'returns', asks: ['reason'] },
  ask: { noun: 'requests', asks: ['question'] },
  supplement: { noun: 'supplements', asks: ['text'] },
  refuse: { noun: 'refusals', asks: ['ground', 'reason'] },
  divert: { noun: 'diversions', asks: ['diverted', 'guidance'] },
  answer: { noun: 'answers', asks: ['answer'] },
  withhold: { noun: 'withholdings', asks: ['reason'] },
  reopen: { noun: 'reopenings', asks: ['reason'] },
  separate: { noun: 'separations', asks: ['reason'] },
  note: { noun: 'notes', asks: ['text'] },
} as const;

export type FormAct = keyof typeof ACT_FORMS;
export type Asked = (typeof ACT_FORMS)[FormAct]['asks'][number];

export function isFormAct(act: Act): act is FormAct {
  return act in ACT_FORMS;
}

export type ActValues = Partial<Record<Asked, string>>;

/** What an act sends; null while something that it needs is missing. */
export function bodyOf(act: FormAct, values: ActValues): object | null {
  const given = (name: Asked) => values[name]?.trim() ?? '';
  switch (act) {
    case 'sort':
      if (given('subject') === '' || (given('subject') === 'urban' && given('field') === ''))
        return null;
      return {
        subject: given('subject'),
        field: given('subject') === 'urban' ? given('field') : null,
      };
    case 'refuse':
      if (given('ground') === '' || given('reason') === '') return null;
      return { ground: given('ground'), reason: given('reason') };
    case 'divert': {
      if (given('diverted') === '') return null;
      const guidance = given('guidance');
      return { subject: given('diverted'), ...(guidance === '' ? {} : { guidance }) };
    }
    case 'answer':
      return given('answer') === '' ? null : { text: given('answer') };
    case 'transfer':
      if (given('unit') === '' || given('reason') === '') return null;
      return { unit: given('unit'), reason: given('reason') };
    default: {
      const [name] = ACT_FORMS[act].asks;
      return given(name) === '' ? null : { [name]: given(name) };
    }
  }
}

/** What is most needed next stands first; the others follow in the order of the work. */
export function firstAct({ state, availableActs }: FeedbackDetails): Act | null {
  const wanted: Act[] =
    state === 'handling' || state === 'supplemented'
      ? ['answer']
      : ['sort', 'publish', 'supplement'];
  return wanted.find((act) => availableActs.includes(act)) ?? null;
}
