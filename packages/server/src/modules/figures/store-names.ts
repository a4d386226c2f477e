import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';
import type { StoredCut } from './store-read.ts';

/** Names of the rows of a cut; whoever is not known by name keeps the key. */
export async function namesOf(
  tx: Transaction,
  tenantId: string,
  { cut, keys }: { cut: StoredCut; keys: readonly string[] },
): Promise<Map<string, string>> {
  if (cut === 'whole') return new Map([['', 'Toàn bộ']]);
  if (cut === 'channel') return new Map(Object.entries(channelNames));
  if (cut === 'field') return new Map([['', NO_FIELD]]);
  if (cut === 'field_channel') return new Map(keys.map((key) => [key, nameOfBoth(key)]));
  const rows =
    cut === 'procedure'
      ? await listProcedureNames(tx, tenantId, keys)
      : await listNames(tx, tenantId, { cut, keys });
  const unknown = { desk: 'Chưa qua bộ phận một cửa', officer: 'Chưa rõ người', unit: '' };
  const empty: [string, string][] = cut === 'procedure' ? [] : [['', unknown[cut]]];
  return new Map([...empty, ...rows.map(({ key, name }): [string, string] => [key, name])]);
}

const channelNames: Readonly<Record<string, string>> = {
  counter: 'Trực tiếp',
  online: 'Trực tuyến',
  postal: 'Dịch vụ bưu chính công ích',
};

const NO_FIELD = 'Chưa rõ lĩnh vực';

function nameOfBoth(key: string): string {
  const [channel = '', ...field] = key.split(' ');
  return `${field.join(' ') || NO_FIELD}, ${channelNames[channel] ?? channel}`;
}

async function listProcedureNames(tx: Transaction, tenantId: string, keys: readonly string[]) {
  return await tx<{ key: string; name: string }[]>`
    select code as key, name from procedure
    where tenant_id = ${tenantId} and code = any(${[...keys]}::text[])`;
}

async function listNames(
  tx: Transaction,
  tenantId: string,
  { cut, keys }: { cut: 'desk' | 'officer' | 'unit'; keys: readonly string[] },
) {
  return await tx<{ key: string; name: string }[]>`
    select id::text as key, name from ${tx(cut)}
    where tenant_id = ${tenantId} and id = any(${keys.filter(isUuid)}::uuid[])`;
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text);
}

/** Who was head of a unit, and from when to when within a period. */
export interface Term {
  officerId: string;
  name: string;
  from: PlainDate;
  to: PlainDate;
}

/** The terms that touch a period, cut to it; `to` is the last day. */
export async function listTerms(
  tx: Transaction,
  tenantId: string,
  { unitId, from, to }: { unitId: string; from: PlainDate; to: PlainDate },
): Promise<Term[]> {
  return await tx<Term[]>`
    select r.officer_id as "officerId", o.name, greatest(r.valid_from, ${from}::date) as from,
      least(coalesce(r.valid_to - 1, ${to}::date), ${to}::date) as to
    from role_assignment r join officer o on o.tenant_id = r.tenant_id and o.id = r.officer_id
    where r.tenant_id = ${tenantId} and r.unit_id = ${unitId} and r.role = 'head'
      and r.valid_from <= ${to} and coalesce(r.valid_to > ${from}, true)
    order by r.valid_from`;
}

/** All units below one in a tree on a day, and it itself: as the balances have them. */
export async function listUnitIdsBelow(
  tx: Transaction,
  tenantId: string,
  { unitId, axis, day }: { unitId: string; axis: string; day: PlainDate },
): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`
    select distinct unit_id as id from figure_reach
    where tenant_id = ${tenantId} and axis = ${axis} and ancestor_id = ${unitId}
      and valid_from <= ${day} and valid_to > ${day}`;
  return [unitId, ...rows.map(({ id }) => id).filter((id) => id !== unitId)];
}
