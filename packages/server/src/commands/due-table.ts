import type { DeadlineView } from '@motcua/contract/deadlines.ts';

/** The answer as a person at a terminal reads it: due date, then day by day what was counted. */
export function ledgerTable(answer: DeadlineView): string[] {
  if (answer.due === null) {
    return [`Thời hạn “${answer.limit}” cần người có thẩm quyền ấn định ngày hẹn trả.`];
  }
  const ledger = answer.ledger ?? [];
  const due = ledger.at(-1)?.sentence ?? `Hạn trả kết quả: ${answer.due}`;
  if (ledger.length === 0) return [due];
  const rows = ledger
    .slice(0, -1)
    .map((line) => `${amount(line.counted, line.unit).padStart(9)}  ${line.sentence}`);
  return [`Thời hạn: ${answer.limit}.`, due, '', `${'Tính'.padStart(9)}  Ngày`, ...rows];
}

function amount(counted: number, unit: 'day' | 'minute'): string {
  if (counted === 0) return '–';
  const rounded = String(Math.round(counted * 100) / 100).replace('.', ',');
  return unit === 'day' ? `${rounded} ngày` : `${rounded} phút`;
}
