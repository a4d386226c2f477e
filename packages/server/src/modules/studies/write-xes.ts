import {
  type AttributeColumn,
  type AttributeType,
  countCases,
  type EventLog,
  eventsOf,
  nameAt,
  type Times,
} from '@motcua/domain/study/event-log.ts';
import { writeTimestamp } from '@motcua/domain/study/timestamp.ts';

/** The log as XES (IEEE 1849-2016), piece by piece; every instant with its own zone and every digit. */
export function* xesText(log: EventLog): Generator<string> {
  yield XES_HEAD;
  yield* xesTraces(log);
  yield XES_TAIL;
}

/** Only the traces: a log that comes in parts is written head, traces of each part, tail. */
export function* xesTraces(log: EventLog): Generator<string> {
  for (let one = 0; one < countCases(log); one += 1) {
    const { from, to } = eventsOf(log, one);
    let text = `\t<trace>\n${element('string', 'concept:name', log.caseIds[one], 2)}`;
    for (const column of log.caseAttributes) text += attribute(column, one, 2);
    for (let event = from; event < to; event += 1) text += eventText(log, event);
    yield `${text}\t</trace>\n`;
  }
}

export const XES_TAIL = '</log>\n';

/** The instant of an event as it is written down; undefined where it has none. */
export function instantText(times: Times | null, event: number): string | undefined {
  const ms = times?.ms[event] ?? Number.NaN;
  if (times === null || Number.isNaN(ms)) return undefined;
  return writeTimestamp({ ms, zone: times.zone[event] ?? 0, finer: times.finer.get(event) ?? '' });
}

export const XES_HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849.2016" xes.features="" xmlns="http://www.xes-standard.org/">
	<extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
	<extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
	<extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
	<extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
	<global scope="trace">
		<string key="concept:name" value=""/>
	</global>
	<global scope="event">
		<string key="concept:name" value=""/>
	</global>
	<classifier name="Activity" scope="event" keys="concept:name"/>
`;

function eventText(log: EventLog, event: number): string {
  return [
    '\t\t<event>\n',
    element('string', 'concept:name', nameAt(log.activity, event), 3),
    element('date', 'time:timestamp', instantText(log.time, event), 3),
    element('date', 'start_timestamp', instantText(log.start, event), 3),
    element('string', 'org:resource', nameAt(log.resource, event), 3),
    element('string', 'org:group', nameAt(log.group, event), 3),
    element('string', 'lifecycle:transition', nameAt(log.transition, event), 3),
    ...log.eventAttributes.map((column) => attribute(column, event, 3)),
    '\t\t</event>\n',
  ].join('');
}

function attribute({ key, type, values }: AttributeColumn, at: number, depth: number): string {
  return element(type, key, values[at], depth);
}

function element(
  type: AttributeType,
  key: string,
  ...[value, depth]: [value: string | undefined, depth: number]
): string {
  if (value === undefined) return '';
  return `${'\t'.repeat(depth)}<${type} key="${escaped(key)}" value="${escaped(value)}"/>\n`;
}

function escaped(text: string): string {
  return NEEDS_ESCAPE.test(text) ? text.replace(EACH_ESCAPE, (mark) => ESCAPES[mark] ?? '') : text;
}

/** Line breaks and tabs are written as numbers, because XML makes blanks of them inside attributes. */
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
// Marks that XML 1.0 cannot hold at all are left out.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the marks meant
const NEEDS_ESCAPE = /[\u0000-\u001f&<>"]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the marks meant
const EACH_ESCAPE = /[\u0000-\u001f&<>"]/g;
