import { type Logger, pino } from 'pino';

export type { Logger };

/** JSON lines on stderr; secrets are cut out wherever a request or an error carries them. */
export function createLogger(level: string): Logger {
  return pino(
    {
      level,
      base: null,
      redact: {
        paths: ['*.password', '*.token', '*.authorization', '*.cookie', 'password', 'token'],
        censor: '[cut]',
      },
    },
    pino.destination({ dest: 2, sync: level === 'silent' }),
  );
}
