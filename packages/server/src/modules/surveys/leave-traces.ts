import { epochMs, MS_PER_MINUTE } from '@motcua/domain/shared/instant.ts';
import { BlockList, isIPv6 } from 'node:net';
import { todayOf } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/db.ts';
import type { SurveyParts } from './parts.ts';
import { addTrace, saltOf } from './store-traces.ts';
import { markOf } from './tokens.ts';

/**
 * Counts what may be a sign of gaming: answers of one device, of one minute, from the network of the office. Of
 * each only a hash under the secret of the day is kept, and none is with an answer.
 */
export async function leaveTraces(
  tx: Transaction,
  parts: Pick<SurveyParts, 'clock'>,
  from: {
    tenantId: string;
    campaignId: string;
    unitId: string;
    address: string;
    device: string;
    officeNetworks: readonly string[];
  },
): Promise<void> {
  const { tenantId, campaignId, unitId, address, device, officeNetworks } = from;
  const day = todayOf(parts);
  const salt = await saltOf(tx, tenantId, { campaignId, day });
  const minute = Math.floor(epochMs(parts.clock()) / MS_PER_MINUTE);
  const leave = (kind: 'device' | 'minute' | 'network', what: string) =>
    addTrace(tx, tenantId, { campaignId, day, kind, unitId, mark: markOf(salt, what) });
  await leave('device', `device/${address}/${device}`);
  await leave('minute', `minute/${unitId}/${minute}`);
  if (isWithin(address, officeNetworks)) await leave('network', 'network');
}

export function isWithin(address: string, networks: readonly string[]): boolean {
  const plain = address.replace(/^::ffff:/, '');
  const list = new BlockList();
  for (const network of networks) add(list, network);
  return list.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4');
}

/** A network that cannot be read guards nothing; it must not stop an answer. */
function add(list: BlockList, network: string): void {
  const [net = '', prefix] = network.split('/');
  const kind = isIPv6(net) ? 'ipv6' : 'ipv4';
  try {
    if (prefix === undefined) list.addAddress(net, kind);
    else list.addSubnet(net, Number(prefix), kind);
  } catch {
    // Not an address.
  }
}
