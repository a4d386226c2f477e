import type { Messages } from '../vi/desk.ts';

export const session: Messages['session'] = {
  title: 'Sign in',
  lead: 'For officers of the one-stop desk.',
  username: 'User name',
  password: 'Password',
  submit: 'Sign in',
  showPassword: 'Show or hide the password',
  wrong: 'The user name or the password is not right.',
  againTitle: 'Your session has ended',
  again:
    'Enter your password again to go on. Everything you typed is kept, and what was being sent will be sent.',
  againSubmit: 'Go on',
  citizens: 'Citizens look up their dossiers at the',
};
