import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { OperatorError } from './operator-error.ts';

export const repositoryRoot = fileURLToPath(new URL('../../../../', import.meta.url));

const flag = z.enum(['0', '1']).transform((value) => value === '1');

const environmentSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HOST: z.string().default('127.0.0.1'),
  MOTCUA_DATA: z.string().optional(),
  MOTCUA_DEMO: flag.default(true),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(20),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']).default('warn'),
  PUBLIC_URL: z.url().optional(),
  TRUST_PROXY: flag.default(false),
  SECURE_COOKIES: flag.default(false),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().includes('@').default('mot-cua@localhost'),
  FEEDBACK_MAIL: z.string().includes('@').optional(),
  FEEDBACK_SMTP_PORT: z.coerce.number().int().min(0).max(65_535).default(2525),
  FEEDBACK_SMTP_HOST: z.string().default('127.0.0.1'),
  SMS_URL: z.url({ protocol: /^https?$/ }).optional(),
  SMS_KEY: z.string().optional(),
  SMS_SECRET: z.string().optional(),
});

export interface Config {
  port: number;
  host: string;
  /** Absolute: database, uploaded files, lock. */
  dataFolder: string;
  demo: boolean;
  databaseUrl: string | undefined;
  databasePool: number;
  logLevel: string;
  /** Address printed on papers and in QR codes; by default the one the server listens on. */
  publicUrl: string | undefined;
  /** Behind a reverse proxy the client's address comes from its header. */
  trustProxy: boolean;
  secureCookies: boolean;
  /** Mail server as `smtp://user:password@host:587`; without it e-mails wait. */
  smtpUrl: string | undefined;
  /** Sender of e-mails. */
  mailFrom: string;
  /** Address whose mails become feedback, and where the mail server of the office hands them over; without it none. */
  feedbackMail: { address: string; host: string; port: number } | undefined;
  /** Gateway for text messages; without it they wait. */
  sms: { url: string; key: string; secret: string | undefined } | undefined;
}

/** Reads every setting once; a wrong one stops the start with a sentence that names it. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) throw new OperatorError(describe(parsed.error));
  const env = parsed.data;
  return {
    port: env.PORT,
    host: env.HOST,
    dataFolder: resolve(env.MOTCUA_DATA ?? resolve(repositoryRoot, 'var')),
    demo: env.MOTCUA_DEMO,
    databaseUrl: env.DATABASE_URL,
    databasePool: env.DATABASE_POOL,
    logLevel: env.LOG_LEVEL,
    publicUrl: env.PUBLIC_URL?.replace(/\/$/, ''),
    trustProxy: env.TRUST_PROXY,
    secureCookies: env.SECURE_COOKIES,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    feedbackMail:
      env.FEEDBACK_MAIL === undefined
        ? undefined
        : {
            address: env.FEEDBACK_MAIL,
            host: env.FEEDBACK_SMTP_HOST,
            port: env.FEEDBACK_SMTP_PORT,
          },
    sms:
      env.SMS_URL === undefined
        ? undefined
        : { url: env.SMS_URL, key: env.SMS_KEY ?? '', secret: env.SMS_SECRET },
  };
}

function describe(error: z.ZodError): string {
  const [issue] = error.issues;
  return `The setting ${String(issue?.path[0] ?? '')} is wrong: ${issue?.message ?? 'unreadable'}.`;
}
