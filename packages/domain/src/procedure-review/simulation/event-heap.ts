/** The next in time first, of equals the one put in first: so every run of the same year is the same. */
export interface EventHeap {
  put(time: number, what: number): void;
  /** False when nothing is left; else `time` and `what` tell what comes next. */
  take(): boolean;
  readonly time: number;
  readonly what: number;
  readonly size: number;
}

/** A binary heap on plain numbers: a year is a million of them. */
export function eventHeap(): EventHeap {
  let times = new Float64Array(1024);
  let orders = new Float64Array(1024);
  let whats = new Int32Array(1024);
  let size = 0;
  let puts = 0;
  let time = Number.NaN;
  let what = -1;

  function grow(): void {
    times = grown(times, new Float64Array(times.length * 2));
    orders = grown(orders, new Float64Array(orders.length * 2));
    whats = grown(whats, new Int32Array(whats.length * 2));
  }

  function put(at: number, put: number): void {
    if (size === times.length) grow();
    const order = puts;
    puts += 1;
    let hole = size;
    size += 1;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (!isBefore(at, order, times[parent] ?? 0, orders[parent] ?? 0)) break;
      move(parent, hole);
      hole = parent;
    }
    set(hole, at, order, put);
  }

  function take(): boolean {
    if (size === 0) return false;
    time = times[0] ?? Number.NaN;
    what = whats[0] ?? -1;
    size -= 1;
    const [lastTime, lastOrder, lastWhat] = [times[size] ?? 0, orders[size] ?? 0, whats[size] ?? 0];
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= size) break;
      const right = child + 1;
      if (
        right < size &&
        isBefore(times[right] ?? 0, orders[right] ?? 0, times[child] ?? 0, orders[child] ?? 0)
      )
        child = right;
      if (!isBefore(times[child] ?? 0, orders[child] ?? 0, lastTime, lastOrder)) break;
      move(child, hole);
      hole = child;
    }
    if (size > 0) set(hole, lastTime, lastOrder, lastWhat);
    return true;
  }

  function move(from: number, to: number): void {
    set(to, times[from] ?? 0, orders[from] ?? 0, whats[from] ?? 0);
  }

  function set(place: number, at: number, order: number, put: number): void {
    times[place] = at;
    orders[place] = order;
    whats[place] = put;
  }

  return {
    put,
    take,
    get time() {
      return time;
    },
    get what() {
      return what;
    },
    get size() {
      return size;
    },
  };
}

function isBefore(timeA: number, orderA: number, timeB: number, orderB: number): boolean {
  return timeA < timeB || (timeA === timeB && orderA < orderB);
}

function grown<A extends Float64Array | Int32Array>(small: A, large: A): A {
  large.set(small);
  return large;
}
