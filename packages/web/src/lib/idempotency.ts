export interface Keyring {
  /** The key of this intention: the same body, tried again, has the same key. */
  keyFor(body: unknown): string;
  /** The intention was answered, yes or no: the next one is new. */
  settle(): void;
}

/** Remembers one intention at a time: a changed form is another intention, a second press on the button is not. */
export function createKeyring(newKey: () => string = randomKey): Keyring {
  let current: { text: string; key: string } | null = null;
  return {
    keyFor(body) {
      const text = JSON.stringify(body);
      if (current?.text !== text) current = { text, key: newKey() };
      return current.key;
    },
    settle() {
      current = null;
    },
  };
}

/** Not `crypto.randomUUID`, which browsers hide on plain http addresses of an office network. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
