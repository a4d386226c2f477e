import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

describe('settings', () => {
  it('given nothing, when they are read, then the defaults suit one machine with the demo', () => {
    expect(readConfig({})).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      demo: true,
      databaseUrl: undefined,
    });
  });

  it('given an empty variable, when it is read, then it counts as not given', () => {
    expect(readConfig({ PORT: '', MOTCUA_DEMO: '' })).toMatchObject({ port: 8080, demo: true });
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['MOTCUA_DEMO', 'yes'],
    ['DATABASE_URL', 'mysql://x'],
    ['LOG_LEVEL', 'loud'],
  ])('given %s=%s, when it is read, then the sentence names the setting', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(`The setting ${name} is wrong`);
  });

  it('given a public address with a slash at its end, when it is read, then the slash is dropped', () => {
    expect(readConfig({ PUBLIC_URL: 'https://dvc.example.vn/' }).publicUrl).toBe(
      'https://dvc.example.vn',
    );
  });
});
