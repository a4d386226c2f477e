/** What an address really says: filters that are not there, or empty, are left out of it. */
export function givenOf<T extends object>(read: T): T {
  return Object.fromEntries(
    Object.entries(read).filter(([, value]) => value !== undefined && value !== ''),
  ) as T;
}
