export { type Accounts, createAccounts } from './accounts.ts';
export { installAuthentication } from './authentication.ts';
export { ensureAccount } from './commands.ts';
export { ACCOUNT_PROBLEMS } from './problems.ts';
export { randomPassword, requireStrong } from './password.ts';
export { registerAccountRoutes } from './routes.ts';
