import '@fontsource/be-vietnam-pro/vietnamese-400.css';
import '@fontsource/be-vietnam-pro/vietnamese-600.css';
import '@fontsource/be-vietnam-pro/latin-400.css';
import '@fontsource/be-vietnam-pro/latin-600.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '../components/tokens.css';
import '../components/night.css';
import '../components/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createApi } from '../lib/api.ts';
import { storedLocale } from '../lib/locale.tsx';
import { createSignInGate } from '../lib/sign-in-gate.ts';
import { Desk } from './desk.tsx';

const gate = createSignInGate();
const api = createApi({
  fetch: (input, init) => fetch(input, init),
  locale: storedLocale,
  signInAgain: gate.wait,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
});

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(
  <StrictMode>
    <Desk api={api} gate={gate} />
  </StrictMode>,
);
