/** As at the desk: the page may not make code from text, so zod is told before it is loaded. */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
void import('./start.tsx');
