import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import { type Messages, messages } from '../messages/desk.ts';
import { type Formats, formatsFor } from './format.ts';
import { readStored, writeStored } from './stored.ts';

export type Locale = 'vi' | 'en';

interface LocaleValue {
  locale: Locale;
  setLocale: (locale: Locale) => void;
  messages: Messages;
  formats: Formats;
}

const LocaleContext = createContext<LocaleValue | null>(null);

/** The language is a habit of the person at this machine, so it outlives the session. */
export function LocaleProvider({ children }: { children: ReactNode }) {
  const [locale, setLocale] = useState<Locale>(storedLocale);
  useEffect(() => {
    document.documentElement.lang = locale;
    writeStored('locale', locale);
  }, [locale]);
  const value = useMemo(
    () => ({ locale, setLocale, messages: messages[locale], formats: formatsFor(locale) }),
    [locale],
  );
  return <LocaleContext value={value}>{children}</LocaleContext>;
}

export function useLocale(): LocaleValue {
  const value = use(LocaleContext);
  if (value === null) throw new Error('LocaleProvider is missing');
  return value;
}

export function useMessages(): Messages {
  return useLocale().messages;
}

export function storedLocale(): Locale {
  return readStored('locale') === 'en' ? 'en' : 'vi';
}
