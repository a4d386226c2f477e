import type { SmsReceipt } from '@motcua/contract/notifications.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { DeliveryParts } from './deliver.ts';
import { findMessage, noteReceipt } from './store.ts';

const REFERENCE = /^([A-Z0-9]{1,20}):([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/;

/**
 * Notes what the gateway tells of a text message; telling it twice changes nothing.
 * Throws `sms-receipt.unsigned`, `sms-receipt.unknown`.
 */
export async function takeReceipt(parts: DeliveryParts, receipt: SmsReceipt): Promise<void> {
  const { smsSecret } = parts.outside;
  if (smsSecret === undefined || !isSigned(receipt, smsSecret))
    throw new DomainError('sms-receipt.unsigned');
  const [, tenantId, id] = REFERENCE.exec(receipt.reference) ?? [];
  if (tenantId === undefined || id === undefined) throw new DomainError('sms-receipt.unknown');
  await parts.db.inTenant(tenantId, async (tx) => {
    const message = await findMessage(tx, tenantId, id);
    if (message?.channel !== 'sms') throw new DomainError('sms-receipt.unknown');
    await noteReceipt(tx, tenantId, { id, state: receipt.state, at: parts.clock() });
  });
}

export function signatureOf(
  { reference, outsideId, state }: Omit<SmsReceipt, 'signature'>,
  secret: string,
): string {
  return createHmac('sha256', secret).update(`${reference}\n${outsideId}\n${state}`).digest('hex');
}

function isSigned(receipt: SmsReceipt, secret: string): boolean {
  return timingSafeEqual(
    Buffer.from(receipt.signature, 'hex'),
    Buffer.from(signatureOf(receipt, secret), 'hex'),
  );
}
