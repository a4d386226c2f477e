import { v7 } from 'uuid';

/** Ids that grow with time, so that new rows land side by side; PostgreSQL 15 cannot make them itself. */
export function newId(): string {
  return v7();
}
