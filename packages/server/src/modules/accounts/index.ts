export { type Accounts, createAccounts } from './accounts.ts';
export {
  announceRoles,
  closeAccount,
  getAccountIdOf,
  openAccount,
  replacePassword,
} from './administer.ts';
export type { Client } from './attempts-store.ts';
export { clientOf, installAuthentication } from './authentication.ts';
export { ensureAccount } from './commands.ts';
export { ACCOUNT_PROBLEMS } from './problems.ts';
export { hashPassword, randomPassword, requireStrong } from './password.ts';
export { registerAccountRoutes } from './routes.ts';
