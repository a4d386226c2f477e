import { type CitizenCard, parseCitizenCard } from '@motcua/domain/dossier/citizen-card.ts';
import { useEffect, useRef } from 'react';

/** A scanner types far faster than a hand: a longer pause begins a new text. */
const LONGEST_GAP_MS = 120;

/** The card that stands at the end of a text, which may begin with what was in the field before the scan. */
export function findCard(text: string): CitizenCard | null {
  const at = text.search(/\d{12}\|/);
  return at === -1 ? null : parseCitizenCard(text.slice(at));
}

export interface ScanBuffer {
  type: (key: string, at: number) => void;
  /** What was typed since the last long pause; forgotten once taken. */
  take: () => string;
}

export function createScanBuffer(): ScanBuffer {
  let text = '';
  let last = 0;
  return {
    type(key, at) {
      text = at - last > LONGEST_GAP_MS ? key : text + key;
      last = at;
    },
    take() {
      const taken = text;
      text = '';
      return taken;
    },
  };
}

/** A card scanned while the cursor is anywhere, or nowhere, fills the applicant; the field that caught it is put back. */
export function useCardScanner(onCard: (card: CitizenCard) => void): void {
  const handler = useRef(onCard);
  handler.current = onCard;
  useEffect(() => {
    const buffer = createScanBuffer();
    const listen = (event: KeyboardEvent) => {
      if (event.key.length === 1) {
        buffer.type(event.key, event.timeStamp);
        return;
      }
      if (event.key !== 'Enter') return;
      const typed = buffer.take();
      // The field knows letters that an input method put together; the keys are for when no field has the cursor.
      const card = findCard(typedInto(event.target)) ?? findCard(typed);
      if (card === null) return;
      event.preventDefault();
      event.stopPropagation();
      takeOut(event.target);
      handler.current(card);
    };
    document.addEventListener('keydown', listen, true);
    return () => document.removeEventListener('keydown', listen, true);
  }, []);
}

function typedInto(target: EventTarget | null): string {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
    ? target.value
    : '';
}

/** Takes the scanned text out of the field that caught it, so that React sees the change. */
function takeOut(target: EventTarget | null): void {
  if (!(target instanceof HTMLInputElement) && !(target instanceof HTMLTextAreaElement)) return;
  const at = target.value.search(/\d{12}\|/);
  if (at === -1) return;
  const prototype =
    target instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(target, target.value.slice(0, at));
  target.dispatchEvent(new Event('input', { bubbles: true }));
}
