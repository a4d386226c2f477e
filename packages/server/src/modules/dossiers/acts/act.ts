import type { DossierCommand, DossierCommandType } from '@motcua/domain/dossier/commands.ts';
import type { Dossier } from '@motcua/domain/dossier/dossier.ts';
import type * as z from 'zod';
import type { Found, Named } from '../commands/find-named.ts';

/** One noun of the address `/dossiers/{id}/<noun>`: what it takes and which command it becomes. */
export interface ActOf<S extends z.ZodType> {
  noun: string;
  command: DossierCommandType;
  summary: string;
  body: S;
  /** What the body names by id. */
  names?(body: z.output<S>): Named;
  build(body: z.output<S>, found: Found, at: ActPlace): DossierCommand;
}

export interface ActPlace {
  dossier: Dossier;
  /** The desk at which the officer acts, for acts that need one. */
  deskId(): string;
}

/** A row whose types have met; what fastify parsed with its schema is what its functions take. */
export interface Act {
  noun: string;
  command: DossierCommandType;
  summary: string;
  body: z.ZodType;
  names(body: unknown): Named;
  build(body: unknown, found: Found, at: ActPlace): DossierCommand;
}

export function act<S extends z.ZodType>(row: ActOf<S>): Act {
  return {
    ...row,
    names: (body) => row.names?.(body as z.output<S>) ?? {},
    build: (body, found, at) => row.build(body as z.output<S>, found, at),
  };
}
