import { board } from './portal/board.ts';
import { calendar } from './portal/calendar.ts';
import { deadline } from './portal/deadline.ts';
import { errors } from './portal/errors.ts';
import { feedback } from './portal/feedback.ts';
import { home, searchPage } from './portal/find.ts';
import { opinions } from './portal/opinions.ts';
import { reformIndex } from './portal/reform-index.ts';
import { sheet } from './portal/sheet.ts';
import { tracked, tracking } from './portal/tracking.ts';
import type { PortalWords } from '../vi/portal.ts';

export const portal: PortalWords = {
  siteName: 'Một Cửa',
  siteOf: 'Public administration services',
  skip: 'Skip to the main content',
  otherLanguage: 'Tiếng Việt',
  otherLanguageLabel: 'Đọc trang này bằng tiếng Việt',
  navigation: 'Main pages',
  officer: 'Officer sign-in',
  footer:
    'Dossiers are received and returned at the one-stop desk under Decree 118/2025/NĐ-CP. This page collects nothing about its readers.',
  footerDown: 'Links at the end of the page',
  printed: 'Printed from {address} on {date}',
  print: 'Print this page',
  scan: 'Scan to open this page on a phone',
  copy: 'Copy the code',
  copied: 'Copied',
  search: 'Search',
  onlyVietnamese:
    'Names of procedures and papers are given in Vietnamese, as in the decisions that publish them.',
  and: 'and',
  nav: {
    home: 'Home',
    procedures: 'Procedures',
    tracking: 'Track a dossier',
    deadline: 'Work out a due date',
    calendar: 'Working calendar',
    results: 'Results',
    feedback: 'Feedback',
    reformIndex: 'Index of administrative reform',
    surveys: 'Satisfaction surveys',
    openData: 'Open data',
  },
  levels: {
    ministry: 'Ministry',
    province: 'Province',
    district: 'District',
    commune: 'Commune',
    other: 'Other body',
  },
  groups: {
    land: 'Land',
    'civil-status': 'Civil status, adoption, nationality',
    justice: 'Justice',
    business: 'Companies and household businesses',
    health: 'Health',
    education: 'Education and training',
    culture: 'Culture, sport, tourism',
    'labour-social': 'Labour, insurance, social support',
    'residence-identity': 'Residence and identity card',
    construction: 'Construction and housing',
    commerce: 'Industry and trade',
    environment: 'Natural resources, environment',
    'religion-ethnic': 'Religion, ethnic affairs',
  },
  channels: {
    counter: 'In person at the one-stop desk',
    online: 'Online',
    postal: 'By public post',
  },
  units: {
    working_day: 'working days',
    working_hour: 'working hours',
    day: 'days',
    hour: 'hours',
    week: 'weeks',
    month: 'months',
  },
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  weekdaysShort: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  due: {
    unknown: 'The source says “{text}”: the officer writes the date on the acceptance slip.',
    unknownEmpty: 'The source states no limit: the officer writes the date on the acceptance slip.',
    on: '{weekday}, {date}',
    before: 'before {time}',
    provisional: 'This date is provisional.',
    alternative:
      'It is not settled whether {day} ({name}) is a day off. If that changes, the date is {date}.',
    beyond: 'The holidays of that time are not announced yet, so the date may change.',
  },
  home,
  searchPage,
  sheet,
  tracking,
  tracked,
  deadline,
  calendar,
  ...board,
  reformIndex,
  ...opinions,
  feedback,
  errors,
};
