import { openDoor } from './bin/door.mjs';

await openDoor('packages/server/src/main.ts');
