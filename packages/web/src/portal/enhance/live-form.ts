import { offerPrinting } from './tools.ts';

const PAUSE_MS = 250;

/**
 * Forms with `data-live="id"` show their answer without a reload: the same page is asked for, and the
 * part with that id is put in place. When that fails the form is sent the ordinary way.
 */
export function keepSearching(root: Document): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-live]')) {
    const part = root.getElementById(form.dataset.live ?? '');
    if (part) enliven(form, part);
  }
}

function enliven(form: HTMLFormElement, part: HTMLElement): void {
  let running = new AbortController();
  let waiting: number | undefined;
  const isSearch = form.closest('search') !== null;
  const show = async () => {
    running.abort();
    running = new AbortController();
    const address = addressOf(form);
    try {
      await showAnswer(address, part, running.signal);
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return;
      location.assign(address);
    }
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    window.clearTimeout(waiting);
    void show();
  });
  if (!isSearch) return;
  form.addEventListener('input', () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(show, PAUSE_MS);
  });
}

function addressOf(form: HTMLFormElement): string {
  const search = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value.trim() !== '') search.set(name, value.trim());
  }
  return search.size === 0 ? form.action : `${form.action}?${search}`;
}

async function showAnswer(address: string, part: HTMLElement, signal: AbortSignal): Promise<void> {
  part.setAttribute('aria-busy', 'true');
  const response = await fetch(address, { signal, headers: { accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const fresh = page.getElementById(part.id);
  const hasFieldProblem = [page, document].some((it) => it.querySelector('[aria-invalid]'));
  if (!response.ok || fresh === null || hasFieldProblem)
    throw new Error('only the whole page shows this');
  part.className = fresh.className;
  part.replaceChildren(...fresh.childNodes);
  part.removeAttribute('aria-busy');
  document.title = page.title;
  history.replaceState(null, '', address);
  switchLanguageTo(page);
  announce();
  offerPrinting(part);
}

/** A whole list is too much to be read out: only its heading is. */
function announce(): void {
  const status = document.querySelector<HTMLElement>('[data-says]');
  const said = document.getElementById(status?.dataset.says ?? '');
  if (status && said) status.textContent = said.textContent;
}

/** The other language must show the new question too. */
function switchLanguageTo(page: Document): void {
  const fresh = page.querySelector<HTMLAnchorElement>('[data-switch]');
  const link = document.querySelector<HTMLAnchorElement>('[data-switch]');
  if (fresh && link) link.href = fresh.href;
}
