import type { errors as vi } from '../../vi/portal/errors.ts';

export const errors: typeof vi = {
  home: 'Go to the home page',
  again: 'Open this page again',
  alone: 'This page opens again by itself when the system answers.',
  404: {
    title: 'This page does not exist',
    text: 'The address may have changed or been mistyped. Search below or choose a page above.',
  },
  429: {
    title: 'Please wait a minute',
    text: 'Too many pages were opened from here just now. Open it again in a minute.',
  },
  500: {
    title: 'This page has an error',
    text: 'The fault is ours and has been recorded. Please reload; if it is urgent, go to or call the one-stop desk.',
  },
  503: {
    title: 'The system is out for a moment',
    text: 'It is starting, or its database does not answer yet. Nothing handed in is lost. Please try again in a few minutes; if it is urgent, go to or call the one-stop desk.',
  },
};
