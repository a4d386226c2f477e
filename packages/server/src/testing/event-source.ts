/** What one message of a stream said. */
export interface Heard {
  event: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever came
  data: any;
}

export interface TestEventSource {
  status: number;
  headers: Headers;
  /** The next message of that name, told already or still to come; rejects when the stream ends before. */
  next(event: string): Promise<Heard>;
  /** Names of everything heard so far. */
  heard(): string[];
  /** Resolves when the server ends the stream. */
  ended: Promise<void>;
  close(): void;
}

/** Reads server-sent events over a real connection, as `EventSource` does. */
export async function openEventSource(url: string, token?: string): Promise<TestEventSource> {
  const control = new AbortController();
  const answer = await fetch(url, {
    signal: control.signal,
    headers: {
      accept: 'text/event-stream',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
  });
  const all: Heard[] = [];
  const unread: Heard[] = [];
  let wake = () => {};
  let isOver = !answer.ok;
  const ended = read(answer, (heard) => {
    all.push(heard);
    unread.push(heard);
    wake();
  }).finally(() => {
    isOver = true;
    wake();
  });
  return {
    status: answer.status,
    headers: answer.headers,
    ended,
    heard: () => all.map(({ event }) => event),
    close: () => control.abort(),
    async next(event) {
      for (;;) {
        const at = unread.findIndex((one) => one.event === event);
        const [found] = at === -1 ? [] : unread.splice(at, 1);
        if (found !== undefined) return found;
        if (isOver) throw new Error(`the stream ended without ${event}`);
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}

async function read(answer: Response, tell: (heard: Heard) => void): Promise<void> {
  if (!answer.ok || answer.body === null) return;
  let rest = '';
  try {
    for await (const text of answer.body.pipeThrough(new TextDecoderStream())) {
      const blocks = (rest + text).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const heard = parse(block);
        if (heard !== null) tell(heard);
      }
    }
  } catch {
    // Cut by either side: an end like any other.
  }
}

function parse(block: string): Heard | null {
  const lines = new Map(block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line]));
  const event = lines.get('event')?.slice('event: '.length);
  const data = lines.get('data')?.slice('data: '.length);
  return event === undefined || data === undefined ? null : { event, data: JSON.parse(data) };
}
