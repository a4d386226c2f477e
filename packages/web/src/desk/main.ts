/**
 * The page may not make code from text (Content-Security-Policy), so zod must not try. It tries while the schemas
 * are built, which is when the rest is loaded: hence it is told before.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
void import('./start.tsx');
