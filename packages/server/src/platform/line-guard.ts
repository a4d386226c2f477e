/**
 * The driver lets a transaction whose connection broke go on; should the connection have been made anew
 * for somebody else, its next statement would run there, outside any transaction. A line notices the
 * break; statements after it are refused with the cause.
 */
export interface Line {
  /** Rejects when the connection breaks; never resolves. */
  broken: Promise<never>;
  /** To be called once the break is known. */
  cut(cause: Error): void;
  /** Option of the first statement of a reserved connection: hears of the break itself. */
  onexecute(connection: { onclose: ((cause: Error) => void) | null }): true;
  /** The same transaction, refusing after the break. */
  guard<T extends object>(tx: T): T;
}

export function createLine(): Line {
  const { promise, reject } = Promise.withResolvers<never>();
  promise.catch(() => {});
  let cause: Error | undefined;
  const cut = (error: Error) => {
    cause ??= error;
    reject(error);
  };
  return {
    broken: promise,
    cut,
    onexecute(connection) {
      connection.onclose = cut;
      return true;
    },
    guard: (tx) =>
      new Proxy(tx, {
        apply(target, _self, args) {
          if (cause !== undefined) throw cause;
          return Reflect.apply(callable(target), undefined, args);
        },
        get(target, name) {
          if (cause !== undefined && name === 'unsafe') throw cause;
          return Reflect.get(target, name);
        },
      }),
  };
}

function callable(tx: object): (...args: unknown[]) => unknown {
  if (typeof tx !== 'function') throw new TypeError('A transaction is called with a statement.');
  return (...args) => tx(...args);
}
