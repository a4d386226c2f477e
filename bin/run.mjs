// `node bin/run.mjs scripts/check.ts …`: any script of the repository under the bundled Node.
import { openDoor } from './door.mjs';

const [script = '', ...args] = process.argv.slice(2);
await openDoor(script, args);
