import type { MessageLane } from '@motcua/contract/notifications.ts';
import type { Role } from '@motcua/domain/shared/role.ts';

/** Words as they are, or a template of reference-data/message-templates in the newest version. */
export type MessageWords =
  | { subject: string; text: string }
  | {
      template: string;
      language?: 'vi' | 'en';
      values: Readonly<Record<string, string | number>>;
    };

interface Common {
  words: MessageWords;
  /** The same thing is said once; a second message with this key is not written. */
  dedupeKey: string;
  relatesTo?: { kind: string; id: string };
}

/** Officers at the desk: one, those of a unit, those with a role, or those with a role at a unit. */
export type Addressees =
  | { officerId: string }
  | { unitId: string; roles?: readonly Role[] }
  | { roles: readonly Role[] };

export type NewMessage =
  | (Common & {
      channel: 'email' | 'sms';
      to: string;
      /** `normal` when absent; what goes to many is `bulk`, and no single message waits behind it. */
      lane?: MessageLane;
      /** The words are removed once they are sent: they hold a link that is the receiver's alone. */
      confidential?: boolean;
    })
  | (Common & { channel: 'desk'; to: Addressees; path?: string });

export const LANES = ['urgent', 'normal', 'bulk'] as const satisfies readonly MessageLane[];

export function laneNumber(lane: MessageLane): number {
  return LANES.indexOf(lane);
}
