import type { Channel, ProcedureChannel, ProcedureContent, ProcedureFee } from './procedure.ts';

/** The channel of the version, null when the procedure is not offered through it. */
export function findChannel(content: ProcedureContent, channel: Channel): ProcedureChannel | null {
  return content.channels.find((it) => it.channel === channel) ?? null;
}

/**
 * The amounts printed for a channel and case. `amount` is đồng; a fee without case is due in every case.
 * An empty list says that the source prints no amount, not that the service is free: read `feeNote` too.
 */
export function feesFor(
  content: ProcedureContent,
  channel: Channel,
  ofCase: string | null,
): ProcedureFee[] {
  const fees = findChannel(content, channel)?.fees ?? [];
  return fees.filter((fee) => fee.case === undefined || ofCase === null || fee.case === ofCase);
}

/** True when some channel prints an amount above zero; such a service needs online payment to be "full". */
export function bearsFees(content: ProcedureContent): boolean {
  return content.channels.some((channel) => channel.fees.some((fee) => fee.amount > 0));
}
