import { ProblemError, problemOf } from '../problem.ts';

/** Sends a picture whole under an id made here; one that is cut off is sent whole again, which changes nothing. */
export async function sendFile(path: string, file: { blob: Blob; name: string; locale: string }) {
  const form = new FormData();
  form.append('file', file.blob, file.name);
  const response = await fetch(`/api/v1${path}`, {
    method: 'PUT',
    credentials: 'same-origin',
    headers: { accept: 'application/json', 'accept-language': file.locale },
    body: form,
  }).catch(() => null);
  if (response === null) throw new ProblemError(0, null);
  if (!response.ok) throw await problemOf(response);
}
