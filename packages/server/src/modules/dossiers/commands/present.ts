/** The same object without the parts that are `undefined`: absent and undefined are one thing in JSON. */
export function present<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> };
export function present(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined));
}
