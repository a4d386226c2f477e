import { readStored, writeStored } from './stored.ts';

export function usesSingleKeys(): boolean {
  return readStored('single-keys') !== false;
}

export function setSingleKeys(on: boolean): void {
  writeStored('single-keys', on);
}
