import type { FeedbackSender } from '@motcua/contract/feedback.ts';
import { senderSchema } from '@motcua/contract/feedback.ts';
import type {
  FeedbackRulebook,
  FieldAttribute,
  UrbanField,
} from '@motcua/domain/feedback/rulebook.ts';
import { Open311Error } from './answer.ts';
import { serviceOf } from './services.ts';

/** What a client sends to POST requests, by name; a name may come several times. */
export type PostedFields = ReadonlyMap<string, readonly string[]>;

export interface PostedRequest {
  field: UrbanField;
  text: string;
  place: { address: string | null; latitude: number | null; longitude: number | null };
  attributes: Record<string, string>;
  sender: FeedbackSender;
}

const LONGEST = 4000;

/** Reads a posted request. Throws 400 and 404 as GeoReport v2 names them. */
export function readPostedRequest(fields: PostedFields, rulebook: FeedbackRulebook): PostedRequest {
  const one = (name: string) => fields.get(name)?.[0]?.trim() || null;
  const code = one('service_code');
  if (code === null) throw new Open311Error(400, 'service_code was not provided');
  const field = serviceOf(rulebook, code);
  const description = one('description');
  if (description !== null && description.length > LONGEST)
    throw new Open311Error(400, `description is longer than ${LONGEST} characters`);
  const attributes = attributesOf(fields, field);
  const mediaUrl = one('media_url');
  return {
    field,
    text: description ?? field.name.vi,
    place: placeOf(one),
    // What lies elsewhere is told to the officer and never fetched by the server.
    attributes: {
      ...attributes,
      ...(mediaUrl === null ? {} : { media_url: mediaUrl.slice(0, 500) }),
    },
    sender: senderOf(one),
  };
}

type One = (name: string) => string | null;

function placeOf(one: One): PostedRequest['place'] {
  const [lat, long] = [one('lat'), one('long')];
  const address = one('address_string') ?? one('address') ?? one('address_id');
  if (lat === null && long === null && address === null)
    throw new Open311Error(400, 'lat and long, or address_string, were not provided');
  if ((lat === null) !== (long === null))
    throw new Open311Error(400, 'lat and long must be provided together');
  return {
    address: address?.slice(0, 300) ?? null,
    latitude: degreesOf('lat', lat, 90),
    longitude: degreesOf('long', long, 180),
  };
}

function degreesOf(name: string, text: string | null, most: number): number | null {
  if (text === null) return null;
  const value = Number(text);
  if (!Number.isFinite(value) || Math.abs(value) > most)
    throw new Open311Error(400, `${name} is no number of degrees`);
  return value;
}

function senderOf(one: One): FeedbackSender {
  const name = [one('last_name'), one('first_name')].filter((part) => part !== null).join(' ');
  const parsed = senderSchema.safeParse({
    ...{ name: name === '' ? null : name, phone: one('phone'), email: one('email') },
  });
  if (parsed.success) return parsed.data;
  const wrong = String(parsed.error.issues[0]?.path[0] ?? 'sender');
  throw new Open311Error(400, `${wrong} is not right`);
}

function attributesOf(fields: PostedFields, field: UrbanField): Record<string, string> {
  const answers: Record<string, string> = {};
  for (const attribute of field.attributes) {
    const name = `attribute[${attribute.code}]`;
    const given = (fields.get(name) ?? fields.get(`${name}[]`) ?? []).filter((one) => one !== '');
    if (given.length === 0) {
      if (attribute.required) throw new Open311Error(400, `${name} was not provided`);
      continue;
    }
    answers[attribute.code] = checked(attribute, given, name);
  }
  return answers;
}

function checked(
  { datatype, values }: FieldAttribute,
  given: readonly string[],
  name: string,
): string {
  const isList = datatype === 'singlevaluelist' || datatype === 'multivaluelist';
  if (isList && given.some((one) => !values.some(({ key }) => key === one)))
    throw new Open311Error(400, `${name} is none of its values`);
  if (datatype === 'number' && !given.every((one) => Number.isFinite(Number(one))))
    throw new Open311Error(400, `${name} is no number`);
  const kept = datatype === 'multivaluelist' ? given : given.slice(0, 1);
  return kept.join(', ').slice(0, 1000);
}
