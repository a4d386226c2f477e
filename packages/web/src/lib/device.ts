import { newClientId } from './offline/client-id.ts';
import { readStored, writeStored } from './stored.ts';

let own: string | undefined;

/** This browser, by an id it made for itself: it goes on from its own last word, and meets those of others. */
export function deviceId(): string {
  if (own !== undefined) return own;
  const kept = readStored('device');
  own = typeof kept === 'string' && kept.length >= 8 ? kept : newClientId();
  writeStored('device', own);
  return own;
}
