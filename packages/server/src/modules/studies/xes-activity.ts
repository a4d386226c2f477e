import { LogFault } from './log-fault.ts';
import type { ReadOptions } from './read-options.ts';
import { attributeOf, type TagAttributes } from './xml-scanner.ts';

/** Gathers what an event calls its activity: one attribute, or the keys of a classifier joined by `+`. */
export interface ActivityKeys {
  addClassifier(attributes: TagAttributes): void;
  offer(key: string, value: string): void;
  /** The activity of the event at hand, and an empty hand for the next. */
  take(): string | undefined;
  /** Whether the activity is this one attribute, so that it need not be kept twice. */
  isOnly(key: string): boolean;
}

export function createActivityKeys({ names, classifier }: ReadOptions): ActivityKeys {
  const classifiers = new Map<string, readonly string[]>();
  let keys: readonly string[] = classifier === undefined ? [names.activity ?? 'concept:name'] : [];
  const values: (string | undefined)[] = [];
  let only = keys[0];

  function chosen(): readonly string[] {
    if (keys.length > 0) return keys;
    keys = classifiers.get(classifier ?? '') ?? [];
    only = keys.length === 1 ? keys[0] : undefined;
    if (keys.length > 0) return keys;
    const known = [...classifiers.keys()].map((name) => `“${name}”`).join(', ') || 'none';
    throw new LogFault('log.classifier-unknown', { name: classifier ?? '', known });
  }

  return {
    addClassifier(attributes) {
      const name = attributeOf(attributes, 'name');
      const written = attributeOf(attributes, 'keys');
      if (name !== undefined && written !== undefined) classifiers.set(name, readKeys(written));
    },
    offer(key, value) {
      if (only !== undefined) {
        if (key === only) values[0] = value;
        return;
      }
      const at = chosen().indexOf(key);
      if (at !== -1) values[at] = value;
    },
    take() {
      const [first] = values;
      const activity = only === undefined ? joined(values) : first;
      values.length = 0;
      return activity;
    },
    isOnly: (key) => key === only,
  };
}

function joined(values: readonly (string | undefined)[]): string | undefined {
  return values.length === 0 ? undefined : Array.from(values, (value) => value ?? '').join('+');
}

/** Keys are parted by blanks; one that contains a blank stands between apostrophes. */
function readKeys(written: string): string[] {
  return Array.from(
    written.matchAll(/'([^']*)'|(\S+)/g),
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );
}
