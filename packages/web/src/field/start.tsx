import '@fontsource/be-vietnam-pro/vietnamese-400.css';
import '@fontsource/be-vietnam-pro/vietnamese-600.css';
import '@fontsource/be-vietnam-pro/latin-400.css';
import '@fontsource/be-vietnam-pro/latin-600.css';
import '@mantine/core/styles.css';
import '../components/tokens.css';
import '../components/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createApi } from '../lib/api.ts';
import { storedLocale } from '../lib/locale.tsx';
import { Field } from './field.tsx';
import { installWorker } from './install-worker.ts';

/** Here no request waits for a password: an ended session stops the sending and nothing else. */
const api = createApi({
  fetch: (input, init) => fetch(input, init),
  locale: storedLocale,
  signInAgain: () => new Promise(() => undefined),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
});

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(
  <StrictMode>
    <Field api={api} />
  </StrictMode>,
);
installWorker();
