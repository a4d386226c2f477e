import { useLocale } from '../../lib/locale.tsx';
import { type Clock, sayHours } from './hours.ts';

/** `sayHours` in the language of the page. */
export function useHours(): (hours: number | null | undefined, clock: Clock) => string {
  const { messages, formats } = useLocale();
  return (hours, clock) => sayHours(hours, clock, { words: messages.studies.hours, formats });
}
