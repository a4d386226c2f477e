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
  changePassword: 'Change the password',
  changeExplain: 'Other machines that are signed in with the old password will be signed out.',
  currentPassword: 'Current password',
  nextPassword: 'New password',
  nextHint:
    'At least 10 characters; a sentence you remember is better than a word that is hard to type.',
  passwordChanged: 'The password is changed.',
  citizens: 'Citizens look up their dossiers at the',
};
