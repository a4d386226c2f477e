/** Buttons that need a script are hidden until there is one. */
export function offerPrinting(root: ParentNode): void {
  for (const button of buttonsIn(root, '[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
}

export function offerCopying(root: ParentNode): void {
  if (!('clipboard' in navigator)) return;
  for (const button of buttonsIn(root, '[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(button.dataset.copy ?? '');
      button.textContent = button.dataset.copied ?? '';
    });
  }
}

/** A choice takes effect at once; its button is then not needed, and stays for those without a script. */
export function submitOnChange(root: ParentNode): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-submit-on-change]')) {
    for (const button of buttonsIn(form, 'button')) button.hidden = true;
    form.addEventListener('change', () => form.requestSubmit());
  }
}

/** A page that could not be made opens by itself once the system answers again; nothing was typed on it. */
export function openWhenBack(root: ParentNode): void {
  const promise = root.querySelector<HTMLElement>('[data-open-when-back]');
  if (promise === null) return;
  promise.hidden = false;
  setInterval(async () => {
    const health = await fetch('/api/v1/health').catch(() => null);
    if (health?.ok) location.reload();
  }, 5000);
}

function buttonsIn(root: ParentNode, selector: string): NodeListOf<HTMLButtonElement> {
  return root.querySelectorAll<HTMLButtonElement>(selector);
}
