import { beforeEach } from 'vitest';

/** The tests of this block tell one story in order: after one that failed, the rest would only wait in vain. */
export function stations(): void {
  let failed = false;
  beforeEach(({ skip, onTestFailed }) => {
    skip(failed, 'an earlier station failed');
    onTestFailed(() => {
      failed = true;
    });
  });
}
