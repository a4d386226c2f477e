import {
  type PortalAddress,
  type PortalLocale,
  portalPath,
} from '@motcua/contract/portal-paths.ts';
import type { PortalOptions } from '@motcua/contract/portal.ts';
import {
  type Instant,
  plainDateOf,
  VIETNAM_OFFSET_MINUTES,
} from '@motcua/domain/shared/instant.ts';
import { type PlainDate, weekdayOf } from '@motcua/domain/shared/plain-date.ts';
import { createContext, use } from 'react';
import { type Formats, formatsFor } from '../lib/format.ts';
import { portal as english } from '../messages/en/portal.ts';
import { type PortalWords, portal as vietnamese } from '../messages/vi/portal.ts';

/** What every part of a page needs: the words, the formats and the addresses of its language. */
export interface View {
  locale: PortalLocale;
  words: PortalWords;
  formats: Formats;
  options: PortalOptions;
  href(address: PortalAddress): string;
  /** `thứ Hai, 11/05/2026` */
  longDay(date: PlainDate): string;
  /** `09:00 thứ Sáu, 24/04/2026` */
  longMoment(instant: Instant): string;
}

export const wordsFor: Record<PortalLocale, PortalWords> = { vi: vietnamese, en: english };

export function createView(options: PortalOptions): View {
  const { locale } = options;
  const words = wordsFor[locale];
  const formats = formatsFor(locale);
  const longDay = (date: PlainDate) =>
    fill(words.due.on, {
      weekday: words.weekdays[weekdayOf(date)] ?? '',
      date: formats.date(date),
    });
  return {
    locale,
    words,
    formats,
    options,
    href: (address) => portalPath(locale, address),
    longDay,
    longMoment: (instant) =>
      `${formats.time(instant)} ${longDay(plainDateOf(instant, VIETNAM_OFFSET_MINUTES))}`,
  };
}

export const ViewContext = createContext<View | null>(null);

export function useView(): View {
  const view = use(ViewContext);
  if (view === null) throw new Error('a part of a page stands outside of a page');
  return view;
}

/** `fill('Có {count} thủ tục', { count: 3 })` = `Có 3 thủ tục`. */
export function fill(text: string, blanks: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(blanks[name] ?? whole));
}
