import { readRegisterDefinition } from '@motcua/contract/register-definition-faults.ts';
import {
  REGISTER_GROUPS,
  type RegisterDefinition,
} from '@motcua/domain/reform-register/definition.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db.ts';
import { shippedRegisters } from './shipped-registers.ts';
import { insertDefinition, listOwnDefinitions } from './store-definitions.ts';

export type RegisterCatalogue = ReturnType<typeof createRegisterCatalogue>;

export interface KnownRegister {
  origin: 'shipped' | 'own';
  definition: RegisterDefinition;
}

/** Registers of an office: the shipped ones, and its own, which replace those of the same code. */
export function createRegisterCatalogue({ db, clock }: { db: Database; clock: Clock }) {
  const list = async (tenantId: string): Promise<KnownRegister[]> =>
    merged(await db.inTenant(tenantId, (tx) => listOwnDefinitions(tx, tenantId)));
  return {
    list,
    /** Throws `register-definition.not-found`. */
    get: async (tenantId: string, code: string): Promise<KnownRegister> => {
      const found = (await list(tenantId)).find(({ definition }) => definition.code === code);
      if (found === undefined) throw new DomainError('register-definition.not-found', { code });
      return found;
    },
    /**
     * Adds a register, or a new edition of it; `mayReplace` false: none that ships with the software or whose looks
     * are logged. Throws `register-definition.faulty`, `register-definition.not-yours`.
     */
    add: async (
      tenantId: string,
      value: unknown,
      { by, mayReplace = true }: { by: string; mayReplace?: boolean },
    ): Promise<RegisterDefinition> => {
      const { definition, faults } = readRegisterDefinition(value);
      if (definition === null) {
        const [first, ...more] = faults;
        throw new DomainError('register-definition.faulty', {
          where: first?.where ?? '',
          ...{ faultVi: first?.vi ?? '', faultEn: first?.en ?? '', more: more.length },
        });
      }
      if (!mayReplace) requireOwnAndOpen(await list(tenantId), definition.code);
      await db.inTenant(tenantId, (tx) =>
        insertDefinition(tx, definition, { tenantId, at: clock(), by }),
      );
      return definition;
    },
  };
}

/** An edition says who may read: of these registers nobody gives it to themselves. */
function requireOwnAndOpen(known: readonly KnownRegister[], code: string): void {
  const before = known.find(({ definition }) => definition.code === code)?.definition;
  const isShipped = shippedRegisters().some((shipped) => shipped.code === code);
  if (isShipped || before?.access.readsLogged === true)
    throw new DomainError('register-definition.not-yours', { code });
}

function merged(own: readonly RegisterDefinition[]): KnownRegister[] {
  const replaced = new Set(own.map(({ code }) => code));
  return [
    ...shippedRegisters()
      .filter(({ code }) => !replaced.has(code))
      .map((definition) => ({ definition, origin: 'shipped' as const })),
    ...own.map((definition) => ({ definition, origin: 'own' as const })),
  ].sort((a, b) => byGroup(a.definition, b.definition));
}

function byGroup(a: RegisterDefinition, b: RegisterDefinition): number {
  const order = REGISTER_GROUPS.indexOf(a.group) - REGISTER_GROUPS.indexOf(b.group);
  return order === 0 ? a.name.vi.localeCompare(b.name.vi, 'vi') : order;
}
