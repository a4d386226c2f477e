import { type TimeLimit, describeTimeLimit } from '@motcua/domain/calendar/time-limit.ts';
import type { ProcedureChannel, ProcedureVersion } from '@motcua/domain/procedure/procedure.ts';

/** A node of a linked-data document. */
export type Node = Record<string, unknown>;

/** Addresses of the things described, from the address of this installation. */
export interface Addresses {
  origin: string;
  /** Page of a procedure. */
  procedure(code: string): string;
}

export interface Provider {
  id: string;
  name: string;
}

export const CONTEXT = {
  cpsv: 'http://purl.org/vocab/cpsv#',
  cv: 'http://data.europa.eu/m8g/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  eli: 'http://data.europa.eu/eli/ontology#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** The office that answers for the portal: whom a procedure names only in words is described under it. */
export function providerNode({ id, name }: Provider, { origin }: Addresses): Node {
  return {
    '@id': `${origin}/open-data/provider`,
    '@type': ['cv:PublicOrganisation', 'foaf:Agent'],
    'dct:identifier': id,
    'dct:title': vietnamese(name),
    'skos:prefLabel': vietnamese(name),
    'foaf:name': vietnamese(name),
    'dct:spatial': { '@id': VIET_NAM, '@type': 'dct:Location' },
  };
}

/**
 * A procedure as public service of CPSV-AP 3.2. What the source leaves out is left out; a time in working days is no
 * `xsd:duration`, so it stands in the words of the channel and only a time of the calendar is a `processingTime`.
 */
export function publicServiceNode(
  procedure: ProcedureVersion,
  given: { provider: Provider; at: Addresses },
): Node {
  const { at } = given;
  const address = at.procedure(procedure.procedureCode);
  return {
    '@id': address,
    '@type': 'cpsv:PublicService',
    'dct:identifier': procedure.procedureCode,
    'dct:title': vietnamese(procedure.name),
    'dct:description': vietnamese(descriptionOf(procedure)),
    'dct:language': { '@id': VIETNAMESE, '@type': 'dct:LinguisticSystem' },
    'dct:isPartOf': { '@id': `${at.origin}/open-data/procedures` },
    'cv:thematicArea': concept(
      `${at.origin}/open-data/fields/${slug(procedure.field)}`,
      procedure.field,
    ),
    'cv:hasCompetentAuthority': authorityOf(procedure, given),
    ...many('dct:audience', procedure.applicants, (name) =>
      concept(`${at.origin}/open-data/applicants/${slug(name)}`, name),
    ),
    ...many('cpsv:hasInput', procedure.checklist, (document) => ({
      '@id': `${address}#${document.id}`,
      '@type': 'cv:Evidence',
      'dct:identifier': `${procedure.procedureCode}/${document.id}`,
      'dct:title': vietnamese(document.name),
      ...(document.case ? { 'dct:description': vietnamese(document.case) } : {}),
    })),
    ...many('cpsv:produces', procedure.results, (name, index) => ({
      '@id': `${address}#result-${index + 1}`,
      '@type': 'cv:Output',
      'dct:identifier': `${procedure.procedureCode}/result-${index + 1}`,
      'dct:title': vietnamese(name),
    })),
    ...many('cv:hasLegalResource', procedure.legalBasis, (name, index) => ({
      '@id': `${address}#legal-${index + 1}`,
      '@type': 'eli:LegalResource',
      'dct:title': vietnamese(name),
    })),
    ...many('cv:hasChannel', procedure.channels, (channel) =>
      channelNode(channel, address, procedure),
    ),
    ...many(
      'cv:hasCost',
      procedure.channels.flatMap((channel) =>
        channel.fees.map((fee, index) => ({ channel, fee, index })),
      ),
      ({ channel, fee, index }) => ({
        '@id': `${address}#${channel.channel}-fee-${index + 1}`,
        '@type': 'cv:Cost',
        'dct:identifier': `${procedure.procedureCode}/${channel.channel}-fee-${index + 1}`,
        'cv:hasValue': { '@value': String(fee.amount), '@type': 'xsd:double' },
        'cv:currency': { '@id': DONG, '@type': 'skos:Concept' },
        'cv:ifAccessedThrough': { '@id': `${address}#${channel.channel}` },
        ...(fee.case ? { 'dct:description': vietnamese(fee.case) } : {}),
      }),
    ),
  };
}

const VIET_NAM = 'http://publications.europa.eu/resource/authority/country/VNM';
const VIETNAMESE = 'http://publications.europa.eu/resource/authority/language/VIE';
const DONG = 'http://publications.europa.eu/resource/authority/currency/VND';

export function vietnamese(text: string): Node {
  return { '@value': text, '@language': 'vi' };
}

function descriptionOf({ name, field, steps }: ProcedureVersion): string {
  return steps ?? `${name}. Lĩnh vực: ${field}.`;
}

function authorityOf(
  { agency, procedureCode }: ProcedureVersion,
  { provider, at }: { provider: Provider; at: Addresses },
): Node {
  if (agency.trim() === '') return { '@id': `${at.origin}/open-data/provider` };
  return {
    '@id': `${at.procedure(procedureCode)}#agency`,
    '@type': 'cv:PublicOrganisation',
    'dct:identifier': `${provider.id}/${procedureCode}/agency`,
    'dct:title': vietnamese(agency),
    'skos:prefLabel': vietnamese(agency),
    'dct:spatial': { '@id': VIET_NAM },
  };
}

function channelNode(
  { channel, limit, limitText }: ProcedureChannel,
  address: string,
  { procedureCode }: ProcedureVersion,
): Node {
  const duration = durationOf(limit);
  return {
    '@id': `${address}#${channel}`,
    '@type': 'cv:Channel',
    'dct:identifier': `${procedureCode}/${channel}`,
    'dct:type': concept(`urn:motcua:channel:${channel}`, CHANNEL_NAMES[channel]),
    'dct:description': vietnamese(limitText ?? describeTimeLimit(limit)),
    ...(duration === null
      ? {}
      : { 'cv:processingTime': { '@value': duration, '@type': 'xsd:duration' } }),
  };
}

const CHANNEL_NAMES = {
  counter: 'Trực tiếp tại Bộ phận Một cửa',
  online: 'Trực tuyến',
  postal: 'Qua bưu chính công ích',
} as const;

/** ISO 8601, for the limits that the calendar alone can count; null for working days and hours, and for words. */
function durationOf(limit: TimeLimit): string | null {
  if (limit.kind !== 'duration' || !Number.isInteger(limit.value)) return null;
  const { value, unit } = limit;
  switch (unit) {
    case 'hour':
      return `PT${value}H`;
    case 'day':
      return `P${value}D`;
    case 'week':
      return `P${value * 7}D`;
    case 'month':
      return `P${value}M`;
    default:
      return null;
  }
}

function concept(id: string, name: string): Node {
  return { '@id': id, '@type': 'skos:Concept', 'skos:prefLabel': vietnamese(name) };
}

function many<T>(
  property: string,
  items: readonly T[],
  nodeOf: (item: T, index: number) => Node,
): Node {
  return items.length === 0 ? {} : { [property]: items.map(nodeOf) };
}

function slug(text: string): string {
  return encodeURIComponent(text.trim().toLowerCase().replaceAll(/\s+/g, '-'));
}
