/**
 * A part with `data-live-board="stream"` is asked for again when the stream says that figures moved: quietly, for
 * nobody reads a table that is read out to him anew with every dossier.
 */
export function followBoard(root: Document): void {
  const board = root.querySelector<HTMLElement>('[data-live-board]');
  if (board === null || !('EventSource' in window)) return;
  const note = root.querySelector<HTMLElement>('[data-live-note]');
  const stream = new EventSource(board.dataset.liveBoard ?? '');
  stream.addEventListener('open', () => {
    if (note) note.hidden = false;
  });
  stream.addEventListener('error', () => {
    if (note) note.hidden = true;
  });
  stream.addEventListener('figures', () => void showFresh(board));
}

async function showFresh(board: HTMLElement): Promise<void> {
  const response = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(
    () => null,
  );
  if (!response?.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const fresh = page.getElementById(board.id);
  // A reader who stands on a link inside must not lose the place.
  if (fresh === null || board.contains(document.activeElement)) return;
  board.replaceChildren(...fresh.childNodes);
}
