/** A name in both languages; a plain text is Vietnamese and serves for both. */
export type Named = string | Words;

/** A sentence or name for the person, Vietnamese first. */
export interface Words {
  vi: string;
  en: string;
}

export type Language = keyof Words;

export function wordsOf(name: Named): Words {
  return typeof name === 'string' ? { vi: name, en: name } : name;
}

/**
 * The same sentence in both languages, each written with its own numbers and names, when it is read: of the
 * sentences of a hundred units most are never looked at.
 */
export function inBoth(write: (language: Language) => string): Words {
  return {
    get vi() {
      return write('vi');
    },
    get en() {
      return write('en');
    },
  };
}
