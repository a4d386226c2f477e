import type { Session } from '@motcua/domain/calendar/working-calendar.ts';

/** `7:30–11:30 và 13:30–17:00` */
export function clockHours(sessions: readonly Session[], and: string): string {
  return sessions.map(({ start, end }) => `${clock(start)}–${clock(end)}`).join(` ${and} `);
}

function clock(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
}
