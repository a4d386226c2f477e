/** Offers to fill in where the reader stands; without a script or a yes the place is written in words. */
export function offerLocating(root: Document): void {
  for (const part of root.querySelectorAll<HTMLElement>('[data-locate]')) {
    const button = part.querySelector('button');
    const status = part.querySelector('[role=status]');
    const form = part.closest('form');
    if (button === null || status === null || form === null || !('geolocation' in navigator))
      continue;
    part.hidden = false;
    button.addEventListener('click', () => {
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          setField(form, 'lat', coords.latitude);
          setField(form, 'long', coords.longitude);
          status.textContent = button.dataset.done ?? '';
        },
        () => {
          status.textContent = button.dataset.failed ?? '';
        },
        { enableHighAccuracy: true, timeout: 15_000 },
      );
    });
  }
}

function setField(form: HTMLFormElement, name: string, value: number): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value.toFixed(6);
}
