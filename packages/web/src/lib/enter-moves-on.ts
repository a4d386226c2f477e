import type { KeyboardEvent } from 'react';

const STOPS =
  'input:not([type=hidden]):not([type=radio]):not([type=file]), textarea, button[data-enter-stop]';

/**
 * Enter goes to the next field, as on the paper form. A list that is open keeps Enter for its choice, a long text for
 * its line, a button for its press; `data-enter-skip` leaves a field to the Tab key.
 */
export function enterMovesOn(event: KeyboardEvent<HTMLElement>): void {
  const { target } = event;
  if (
    event.key !== 'Enter' ||
    event.defaultPrevented ||
    event.ctrlKey ||
    event.altKey ||
    event.nativeEvent.isComposing
  )
    return;
  if (!(target instanceof HTMLInputElement)) return;
  event.preventDefault();
  nextStop(event.currentTarget, target)?.focus();
}

export function nextStop(form: HTMLElement, from: HTMLElement): HTMLElement | undefined {
  const stops = [...form.querySelectorAll<HTMLElement>(STOPS)].filter(isStop);
  return stops[stops.indexOf(from) + 1];
}

function isStop(element: HTMLElement): boolean {
  return (
    !element.matches(':disabled, [readonly][aria-hidden]') &&
    element.closest('[data-enter-skip]') === null &&
    element.getClientRects().length > 0
  );
}
