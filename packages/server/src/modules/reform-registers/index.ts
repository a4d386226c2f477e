export { reformRegisterCron, reformRegisterTasks } from './jobs.ts';
export { REFORM_REGISTER_PROBLEMS } from './problems.ts';
export { createReformRegisters, type ReformRegisters } from './reform-registers.ts';
export { registerReformRegisterRoutes } from './routes.ts';
