#!/usr/bin/env node
import { openDoor } from './door.mjs';

await openDoor('packages/server/src/cli.ts');
