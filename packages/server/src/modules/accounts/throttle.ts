/** Five mistakes are free; then the wait doubles from a minute to a quarter of an hour. */
export const FREE_FAILURES = 5;
const LONGEST_WAIT_MINUTES = 15;

/** Minutes to wait after the nth failure in a row; 0 while attempts are free. */
export function waitMinutes(failures: number): number {
  if (failures < FREE_FAILURES) return 0;
  return Math.min(2 ** (failures - FREE_FAILURES), LONGEST_WAIT_MINUTES);
}
