import { createLogBuilder, type EventDraft } from '@motcua/domain/study/log-builder.ts';
import { LogFault } from './log-fault.ts';
import { attributeTypeOf, CASE_TYPE, NO_TIME, RESOURCE_TYPE } from './ocel-model.ts';
import type { ImportedLog, ReadOptions } from './read-options.ts';

/** An object-centric log as both of its file formats hold it. */
export interface OcelLog {
  objects: OcelObject[];
  events: OcelEvent[];
}

export interface OcelObject {
  id: string;
  type: string;
  attributes: OcelValue[];
}

export interface OcelEvent {
  type: string;
  time: string;
  attributes: OcelValue[];
  objectIds: string[];
}

export interface OcelValue {
  name: string;
  type: string;
  value: string;
}

/**
 * One object type becomes the cases: the one named, else `case` or `dossier`, else the one most events point to.
 * An event that points to several of its objects stands in each of their cases.
 */
export function flattenOcel(ocel: OcelLog, options: ReadOptions): ImportedLog {
  const caseType = options.names.case ?? findCaseType(ocel);
  const builder = createLogBuilder(options.assumedZone);
  const cases = new Map<string, number>();
  const resources = new Map<string, string>();
  for (const { id, type, attributes } of ocel.objects) {
    if (type === RESOURCE_TYPE) resources.set(id, id.replace(/^resource:/, ''));
    if (type !== caseType) continue;
    const ofCase = builder.addCase(id);
    cases.set(id, ofCase);
    for (const { name, type: ofValue, value } of attributes)
      builder.setCaseAttribute(ofCase, { key: name, type: attributeTypeOf(ofValue), value });
  }
  if (cases.size === 0) throw new LogFault('log.no-case-objects', { type: caseType });
  let outsideCases = 0;
  for (const event of ocel.events) {
    const own = event.objectIds.flatMap((id) => cases.get(id) ?? []);
    if (own.length === 0) outsideCases += 1;
    const resource = event.objectIds.flatMap((id) => resources.get(id) ?? [])[0];
    const { draft, others } = draftOf(event, resource);
    for (const ofCase of own) {
      const added = builder.addEvent(ofCase, draft);
      if (!options.keepAttributes) continue;
      for (const { name, type, value } of others)
        builder.setEventAttribute(added, { key: name, type: attributeTypeOf(type), value });
    }
  }
  return { ...builder.finish(), outsideCases };
}

function draftOf({ type, time, attributes }: OcelEvent, resource: string | undefined) {
  const draft: EventDraft = {
    ...{ activity: type, time: time === NO_TIME ? undefined : time, resource },
    ...{ start: undefined, group: undefined, transition: undefined },
  };
  const others: OcelValue[] = [];
  for (const attribute of attributes) {
    const part = PARTS[attribute.name];
    if (part === undefined) others.push(attribute);
    else draft[part] = attribute.value;
  }
  return { draft, others };
}

const PARTS: Readonly<Record<string, 'start' | 'group' | 'transition' | 'resource'>> = {
  start_timestamp: 'start',
  'org:group': 'group',
  'org:resource': 'resource',
  'lifecycle:transition': 'transition',
};

/** What our own logs call their cases. */
const OWN_TYPES = [CASE_TYPE, 'dossier'];

function findCaseType({ objects, events }: OcelLog): string {
  for (const own of OWN_TYPES) if (objects.some(({ type }) => type === own)) return own;
  const typeOf = new Map(objects.map(({ id, type }) => [id, type]));
  const counts = new Map<string, number>();
  for (const { objectIds } of events) {
    for (const id of objectIds) {
      const type = typeOf.get(id) ?? '';
      counts.set(type, (counts.get(type) ?? 0) + 1);
    }
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0])[0];
}
