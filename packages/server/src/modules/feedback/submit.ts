import type { Readable } from 'node:stream';
import type { FeedbackForm, Submission, Submitted } from '@motcua/contract/public-feedback.ts';
import { isDiverted, needsSender } from '@motcua/domain/feedback/subject.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { FeedbackParts } from './parts.ts';
import { findRulebook } from './rulebooks.ts';
import { formSecret, newFormKey, readForm, signForm } from './secrets.ts';
import { takeIn } from './take-in.ts';

const MOST_UNITS = 1000;

/** A form, signed with its time, with the units and fields that can be chosen. */
export async function giveForm(parts: FeedbackParts): Promise<FeedbackForm> {
  const { organisation, clock, db } = parts;
  const { id: tenantId } = await organisation.getPublicTenant();
  const read = await db.inTenant(tenantId, async (tx) => ({
    secret: await formSecret(tx, tenantId),
    rulebook: await findRulebook(tx, tenantId),
  }));
  const listed = await Promise.all(
    (['province', 'commune'] as const).map((level) =>
      organisation.listUnits(tenantId, { level, tree: 'subordination', limit: MOST_UNITS }),
    ),
  );
  const units = listed.flatMap(({ items }) => items).filter(({ kind }) => answering.has(kind));
  return {
    token: signForm(read.secret, { key: newFormKey(), at: clock() }),
    units: units.map(({ id, code, name }) => ({ id, code, name })),
    fields: read.rulebook.fields.map(({ code, name }) => ({ code, name })),
  };
}

/** Agencies that answer by themselves; their divisions and desks do it through them. */
const answering: ReadonlySet<string> = new Set(['people_committee', 'specialised_agency']);

/**
 * Takes in what somebody sends from a form that we gave out. Throws `feedback.form-*`, `feedback.sender-missing`,
 * `feedback.field-missing`, and what `takeIn` throws.
 */
export async function submit(
  parts: FeedbackParts,
  submission: Submission,
  photos: readonly { name: string; content: Readable }[] = [],
): Promise<Submitted> {
  const { subject, field, sender } = submission;
  const { id: tenantId } = await parts.organisation.getPublicTenant();
  const { secret, rulebook } = await parts.db.inTenant(tenantId, async (tx) => ({
    secret: await formSecret(tx, tenantId),
    rulebook: await findRulebook(tx, tenantId),
  }));
  const formKey = readForm(secret, { form: submission.form, now: parts.clock() });
  requireSender(submission);
  if (subject === 'urban' && field === null) throw new DomainError('feedback.field-missing');
  const taken = await takeIn(parts, {
    ...{ tenantId, channel: 'web', askedSubject: subject, sender, formKey, photos, by: null },
    ...{ text: submission.text, field: subject === 'urban' ? field : null },
    unitId: await firstUnit(parts, tenantId, submission.unit ?? unitOfField(rulebook, field)),
    place: {
      ...{ address: submission.address, latitude: submission.latitude },
      longitude: submission.longitude,
    },
    ...{ anonymous: submission.anonymous, dossierCode: submission.dossierCode },
    language: submission.language,
  });
  const { code, secret: own } = taken;
  return {
    code,
    secret: own,
    diversion: isDiverted(subject) ? rulebook.diversions[subject] : null,
  };
}

/** NĐ 20/2008 Art. 7: a name, and a telephone, a mail or an address. */
function requireSender({ subject, sender }: Submission): void {
  const { name, phone, email, address } = sender;
  const isKnown = Boolean(name) && Boolean(phone ?? email ?? address);
  if (needsSender(subject) && !isKnown) throw new DomainError('feedback.sender-missing');
}

function unitOfField(
  { fields }: { fields: readonly { code: string; unit: string | null }[] },
  code: string | null,
): string | null {
  return fields.find((field) => field.code === code)?.unit ?? null;
}

/** The unit that is named, or the top of the province, which sends on. Throws `unit.unknown`. */
export async function firstUnit(
  { organisation, reference }: Pick<FeedbackParts, 'organisation' | 'reference'>,
  tenantId: string,
  named: string | null,
): Promise<string> {
  if (named !== null) {
    const unit = await reference.findUnit(tenantId, named);
    if (unit === null || reference.isClosed(unit))
      throw new DomainError('unit.unknown', { unit: named });
    return unit.id;
  }
  // Agencies of the State that answer to nobody here stand on top too: a tax office, the social insurance.
  const tops = await organisation.listTopUnits(tenantId, 'subordination');
  const rows = await Promise.all(tops.map(({ id }) => organisation.findUnit(tenantId, id)));
  const top = rows.find((row) => row?.kind === 'people_committee') ?? rows[0];
  if (top === undefined || top === null) throw new DomainError('unit.unknown', { unit: '' });
  return top.id;
}
