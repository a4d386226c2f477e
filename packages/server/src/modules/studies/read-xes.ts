import type { AttributeType } from '@motcua/domain/study/event-log.ts';
import {
  createLogBuilder,
  type EventDraft,
  type LogBuilder,
} from '@motcua/domain/study/log-builder.ts';
import { LogFault } from './log-fault.ts';
import type { ImportedLog, ReadOptions } from './read-options.ts';
import { type ActivityKeys, createActivityKeys } from './xes-activity.ts';
import { attributeOf, createXmlScanner, type TagAttributes } from './xml-scanner.ts';

/**
 * Reads XES (IEEE 1849) with the extensions concept, time, lifecycle and organizational. Traces are
 * cases, in the order of the file; attributes inside attributes are passed over.
 * Throws an `OperatorError` in one sentence when the file is no XES.
 */
export async function readXes(
  chunks: AsyncIterable<string>,
  options: ReadOptions,
): Promise<ImportedLog> {
  const reader = createReader(options);
  const scanner = createXmlScanner(reader);
  for await (const chunk of chunks) scanner.write(chunk);
  scanner.end();
  return reader.finish();
}

/** How deep a tag lies; an attribute is one deeper than its owner. */
const LOG = 1;
const TRACE = 2;
const EVENT = 3;

function createReader(options: ReadOptions) {
  const builder = createLogBuilder(options.assumedZone);
  const activityKeys = createActivityKeys(options);
  const traces = createTraceReader({ builder, activityKeys, options });
  let depth = 0;
  /** Depth of the tag whose inside is passed over; 0 when nothing is. */
  let passed = 0;
  let outsideCases = 0;

  function openInLog(name: string, attributes: TagAttributes): void {
    if (name === 'classifier') activityKeys.addClassifier(attributes);
    if (name === 'event') outsideCases += 1;
    if (name === 'trace') traces.begin();
    else passed = depth;
  }

  function openInTrace(name: string, attributes: TagAttributes): void {
    if (name === 'event') traces.beginEvent();
    else {
      traces.caseAttribute(name, attributes);
      passed = depth;
    }
  }

  return {
    open(name: string, attributes: TagAttributes) {
      depth += 1;
      if (passed !== 0) return;
      if (depth === EVENT + 1) {
        traces.eventAttribute(name, attributes);
        passed = depth;
      } else if (depth === TRACE + 1) openInTrace(name, attributes);
      else if (depth === LOG + 1) openInLog(name, attributes);
      else if (name !== 'log') throw new LogFault('log.not-xes');
    },
    close() {
      if (passed === depth) passed = 0;
      else if (passed === 0 && depth === EVENT) traces.endEvent();
      depth -= 1;
    },
    finish: (): ImportedLog => ({ ...builder.finish(), outsideCases }),
  };
}

interface TraceParts {
  builder: LogBuilder;
  activityKeys: ActivityKeys;
  options: ReadOptions;
}

function createTraceReader({ builder, activityKeys, options }: TraceParts) {
  const parts = partsByKey(options);
  const others: { key: string; type: AttributeType; value: string }[] = [];
  const draft = emptyDraft();
  let role: string | undefined;
  let current = -1;

  return {
    begin() {
      current = builder.addCase('');
    },
    caseAttribute(tag: string, attributes: TagAttributes) {
      const attribute = readAttribute(tag, attributes);
      if (attribute === null) return;
      if (attribute.key === (options.names.case ?? 'concept:name'))
        builder.nameCase(current, attribute.value);
      else builder.setCaseAttribute(current, attribute);
    },
    beginEvent() {
      forget(draft);
      role = undefined;
      others.length = 0;
    },
    eventAttribute(tag: string, attributes: TagAttributes) {
      const key = attributeOf(attributes, 'key');
      const value = attributeOf(attributes, 'value');
      if (key === undefined || value === undefined) return;
      activityKeys.offer(key, value);
      const part = parts.get(key);
      if (part === 'role') role = value;
      else if (part !== undefined) draft[part] = value;
      if (options.keepAttributes && (part === undefined || part === 'role'))
        if (!activityKeys.isOnly(key)) others.push({ key, type: typeOf(tag), value });
    },
    endEvent() {
      draft.activity = activityKeys.take();
      draft.group ??= role;
      const event = builder.addEvent(current, draft);
      for (const attribute of others) builder.setEventAttribute(event, attribute);
    },
  };
}

type DraftPart = Exclude<keyof EventDraft, 'activity'> | 'role';

function partsByKey({ names }: ReadOptions): ReadonlyMap<string, DraftPart> {
  return new Map<string, DraftPart>([
    [names.time ?? 'time:timestamp', 'time'],
    [names.start ?? 'start_timestamp', 'start'],
    [names.resource ?? 'org:resource', 'resource'],
    ['org:role', 'role'],
    [names.group ?? 'org:group', 'group'],
    [names.transition ?? 'lifecycle:transition', 'transition'],
  ]);
}

function emptyDraft(): EventDraft {
  return {
    activity: undefined,
    time: undefined,
    start: undefined,
    resource: undefined,
    group: undefined,
    transition: undefined,
  };
}

/** Written out, because it happens for every event. */
function forget(draft: EventDraft): void {
  draft.time = undefined;
  draft.start = undefined;
  draft.resource = undefined;
  draft.group = undefined;
  draft.transition = undefined;
}

function readAttribute(tag: string, attributes: TagAttributes) {
  const key = attributeOf(attributes, 'key');
  const value = attributeOf(attributes, 'value');
  return key === undefined || value === undefined ? null : { key, type: typeOf(tag), value };
}

function typeOf(tag: string): AttributeType {
  return TYPES[tag] ?? 'string';
}

const TYPES: Readonly<Record<string, AttributeType>> = {
  date: 'date',
  int: 'int',
  float: 'float',
  boolean: 'boolean',
  id: 'id',
};
