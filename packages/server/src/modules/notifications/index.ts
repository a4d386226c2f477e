export { notificationCron, notificationTasks } from './jobs.ts';
export type { Addressees, MessageWords, NewMessage } from './message.ts';
export { createNotifications, type Notifications } from './notifications.ts';
export type { Handover, OutgoingMail, OutgoingSms, Outside, SendMail, SendSms } from './ports.ts';
export { NOTIFICATION_PROBLEMS } from './problems.ts';
export { signatureOf } from './receipts.ts';
export { registerNotificationRoutes } from './routes.ts';
