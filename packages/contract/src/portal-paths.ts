export const PORTAL_LOCALES = ['vi', 'en'] as const;
export type PortalLocale = (typeof PORTAL_LOCALES)[number];

/** Where each public page lives. Vietnamese has the short address; a switch of language keeps the page. */
export const PORTAL_PATHS = {
  home: { vi: '/', en: '/en' },
  procedures: { vi: '/thu-tuc', en: '/en/procedures' },
  procedure: { vi: '/thu-tuc/:key', en: '/en/procedures/:key' },
  tracking: { vi: '/tra-cuu', en: '/en/tracking' },
  tracked: { vi: '/tra-cuu/:key', en: '/en/tracking/:key' },
  deadline: { vi: '/tinh-ngay-hen', en: '/en/deadline' },
  results: { vi: '/ket-qua-giai-quyet', en: '/en/results' },
  'open-data': { vi: '/du-lieu-mo', en: '/en/open-data' },
  surveys: { vi: '/khao-sat', en: '/en/surveys' },
  survey: { vi: '/khao-sat/:key', en: '/en/surveys/:key' },
  'survey-results': { vi: '/ket-qua-khao-sat/:key', en: '/en/survey-results/:key' },
  rating: { vi: '/danh-gia/:key', en: '/en/rating/:key' },
  'reform-index': { vi: '/chi-so-cchc', en: '/en/reform-index' },
  feedback: { vi: '/phan-anh', en: '/en/feedback' },
  'feedback-new': { vi: '/phan-anh/gui', en: '/en/feedback/new' },
  'feedback-follow': { vi: '/phan-anh/theo-doi', en: '/en/feedback/follow' },
  'published-feedback': { vi: '/phan-anh/cong-khai/:key', en: '/en/feedback/published/:key' },
  calendar: { vi: '/lich/:key', en: '/en/calendar/:key' },
} as const satisfies Record<string, Record<PortalLocale, string>>;

export type PortalPlace = keyof typeof PORTAL_PATHS;

/** `key` is the procedure code, dossier code or year; `query` comes after the question mark, empty values left out. */
export interface PortalAddress {
  place: PortalPlace;
  key?: string;
  query?: Readonly<Record<string, string | undefined>>;
}

/** `portalPath('en', { place: 'procedure', key: '1.004227' })` = `/en/procedures/1.004227`. */
export function portalPath(
  locale: PortalLocale,
  { place, key = '', query = {} }: PortalAddress,
): string {
  const path = PORTAL_PATHS[place][locale].replace(':key', encodeURIComponent(key));
  const search = Object.entries(query)
    .flatMap(([name, value]) => (value ? [`${name}=${encodeURIComponent(value)}`] : []))
    .join('&');
  return search === '' ? path : `${path}?${search}`;
}
