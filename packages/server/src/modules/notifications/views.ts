import type { Notice, OutgoingMessage } from '@motcua/contract/notifications.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { LANES } from './message.ts';
import type { MessageRow } from './store.ts';
import type { NoticeReader, NoticeRow } from './store-notices.ts';

export function messageView(row: MessageRow): OutgoingMessage {
  const { id, channel, subject, state, attempts, madeAt, sentAt, receipt } = row;
  return {
    ...{ id, channel, subject, state, attempts, madeAt, sentAt, receipt },
    lane: LANES[row.lane] ?? 'normal',
    recipient: hidden(row.recipient),
    template:
      row.templateCode === null || row.templateVersion === null
        ? null
        : { code: row.templateCode, version: row.templateVersion },
    relatesTo: relatesOf(row),
    nextAt: state === 'waiting' ? row.nextAt : null,
    failure: row.failure === null ? null : { code: row.failure, detail: told(row) },
  };
}

export function noticeView(row: NoticeRow): Notice {
  const { id, subject, path, madeAt, readAt } = row;
  return { id, subject, text: row.body, path, madeAt, readAt, relatesTo: relatesOf(row) };
}

export function readerOf({ id, assignments }: SignedIn): NoticeReader {
  return {
    officerId: id,
    unitIds: [...new Set(assignments.map(({ unitId }) => unitId))],
    roles: [...new Set(assignments.map(({ role }) => role))],
    held: assignments.map(({ unitId, role }) => `${unitId}/${role}`),
  };
}

/** `lan@example.vn` → `l••@example.vn`, `0912000111` → `091••••111`. */
function hidden(recipient: string): string {
  const at = recipient.indexOf('@');
  if (at > 0) return `${recipient.slice(0, 1)}••${recipient.slice(at)}`;
  return `${recipient.slice(0, 3)}••••${recipient.slice(-3)}`;
}

/** Mail servers repeat the address they refuse; what is hidden above is not told below. */
function told({ failureDetail, recipient }: MessageRow): string {
  return (failureDetail ?? '')
    .replaceAll(recipient, hidden(recipient))
    .replace(/[^\s<>"@:,;]+@[^\s<>"@:,;]+/g, hidden);
}

function relatesOf(row: { relatesKind: string | null; relatesId: string | null }) {
  return row.relatesKind === null || row.relatesId === null
    ? null
    : { kind: row.relatesKind, id: row.relatesId };
}
