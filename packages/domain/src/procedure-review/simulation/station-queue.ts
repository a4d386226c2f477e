/**
 * First come, first served at `servers` desks: how long each of `order` waits, on one axis of time. Nothing
 * else happens to it, so it is the queue of the textbooks (M/M/c, M/D/1) when arrivals and work are drawn so.
 */
export function waitsInQueue(queue: {
  /** In order of arrival. */
  order: ArrayLike<number>;
  arrived: ArrayLike<number>;
  work: ArrayLike<number>;
  servers: number;
  waits: Float64Array;
  /** Who served each, when that is asked. */
  servedBy?: Int32Array;
}): void {
  const { order, arrived, work, waits } = queue;
  const free = new Float64Array(Math.max(1, Math.round(queue.servers))).fill(
    Number.NEGATIVE_INFINITY,
  );
  for (let place = 0; place < order.length; place += 1) {
    const visit = order[place] ?? 0;
    const came = arrived[visit] ?? 0;
    const next = firstFree(free);
    const begins = Math.max(came, free[next] ?? 0);
    waits[visit] = begins - came;
    free[next] = begins + (work[visit] ?? 0);
    if (queue.servedBy !== undefined) queue.servedBy[visit] = next;
  }
}

function firstFree(free: Float64Array): number {
  let first = 0;
  for (let server = 1; server < free.length; server += 1)
    if ((free[server] ?? 0) < (free[first] ?? 0)) first = server;
  return first;
}
