/**
 * Asks the browser not to clear what is kept when the phone is short of room. False when it may still do so, null
 * where it cannot be asked (a plain http address).
 */
export async function askToKeep(): Promise<boolean | null> {
  try {
    if (navigator.storage?.persist === undefined) return null;
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    return null;
  }
}

/** One tab at a time; where locks are missing, two tabs send the same, which the server writes once. */
export function alone<T>(work: () => Promise<T>): Promise<T> {
  if (navigator.locks === undefined) return work();
  return navigator.locks.request('motcua-field-sync', work);
}
