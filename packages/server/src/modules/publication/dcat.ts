import {
  type Addresses,
  CONTEXT,
  type Node,
  type Provider,
  providerNode,
  vietnamese,
} from './cpsv.ts';

/** One data set that is open to everybody, in one or more formats. */
export interface OpenDataset {
  id: string;
  title: { vi: string; en: string };
  description: { vi: string; en: string };
  keywords: readonly string[];
  formats: readonly OpenFormat[];
  /** How often it changes (EU frequency vocabulary). */
  frequency: 'CONT' | 'DAILY' | 'IRREG';
}

export type OpenFormat = 'json' | 'csv' | 'jsonld';

export const OPEN_DATASETS: readonly OpenDataset[] = [
  {
    id: 'procedures',
    title: { vi: 'Danh mục thủ tục hành chính', en: 'Catalogue of administrative procedures' },
    description: {
      vi: 'Các thủ tục đang có hiệu lực: mã, tên, lĩnh vực, cấp, thời hạn, phí, lệ phí; bản JSON-LD theo CPSV-AP.',
      en: 'The procedures in force: code, name, field, levels, limits, fees; the JSON-LD follows CPSV-AP.',
    },
    keywords: ['thủ tục hành chính', 'dịch vụ công'],
    formats: ['json', 'csv', 'jsonld'],
    frequency: 'IRREG',
  },
  {
    id: 'results',
    title: { vi: 'Kết quả giải quyết hồ sơ', en: 'Results of handling dossiers' },
    description: {
      vi: 'Số hồ sơ theo đơn vị và lĩnh vực trong kỳ: tiếp nhận, đã giải quyết đúng và quá hạn, đang giải quyết; số nhỏ hơn 5 được ẩn.',
      en: 'Dossiers by unit and field over a period: received, resolved in time and late, open; counts below 5 are hidden.',
    },
    keywords: ['hồ sơ', 'đúng hạn', 'một cửa'],
    formats: ['json', 'csv'],
    frequency: 'CONT',
  },
  {
    id: 'units',
    title: { vi: 'Cơ quan, đơn vị tiếp nhận hồ sơ', en: 'Agencies that receive dossiers' },
    description: {
      vi: 'Mã định danh, tên và cấp của các cơ quan, đơn vị đang hoạt động.',
      en: 'Codes, names and levels of the agencies of today.',
    },
    keywords: ['mã định danh', 'cơ quan'],
    formats: ['json', 'csv'],
    frequency: 'IRREG',
  },
  {
    id: 'calendar',
    title: { vi: 'Lịch làm việc', en: 'Working calendar' },
    description: {
      vi: 'Ngày nghỉ lễ, nghỉ bù, làm bù với căn cứ và trạng thái xác nhận.',
      en: 'Holidays, days off in lieu and make-up days, with their source and whether they are confirmed.',
    },
    keywords: ['ngày nghỉ', 'lịch làm việc'],
    formats: ['json', 'csv'],
    frequency: 'IRREG',
  },
];

/** The catalogue of the open data as DCAT 3. */
export function catalogOf(given: { provider: Provider; at: Addresses }): Node {
  const { provider, at } = given;
  const publisher = { '@id': `${at.origin}/open-data/provider` };
  return {
    '@context': CONTEXT,
    '@graph': [
      providerNode(provider, at),
      {
        '@id': `${at.origin}/open-data/catalog`,
        '@type': 'dcat:Catalog',
        'dct:title': [
          vietnamese(`Dữ liệu mở: ${provider.name}`),
          english(`Open data: ${provider.name}`),
        ],
        'dct:description': vietnamese(
          'Dữ liệu mở của hệ thống một cửa: thủ tục, kết quả giải quyết hồ sơ, đơn vị, lịch làm việc.',
        ),
        'dct:publisher': publisher,
        'dct:language': { '@id': 'http://publications.europa.eu/resource/authority/language/VIE' },
        'foaf:homepage': { '@id': `${at.origin}/`, '@type': 'foaf:Document' },
        'dcat:dataset': OPEN_DATASETS.map((dataset) => ({
          '@id': `${at.origin}/open-data/${dataset.id}`,
        })),
        'dcat:service': { '@id': `${at.origin}/api/v1` },
      },
      ...OPEN_DATASETS.map((dataset) => datasetNode(dataset, at)),
      {
        '@id': `${at.origin}/api/v1`,
        '@type': 'dcat:DataService',
        'dct:title': english('REST interface'),
        'dcat:endpointURL': { '@id': `${at.origin}/api/v1` },
        'dcat:endpointDescription': { '@id': `${at.origin}/api/v1/openapi.json` },
      },
    ],
  };
}

export const MEDIA_TYPES: Record<OpenFormat, string> = {
  json: 'application/json',
  csv: 'text/csv',
  jsonld: 'application/ld+json',
};

/** Open data of state agencies: free to use, the source named (Decree 47/2020/NĐ-CP). */
const RIGHTS = 'Được tự do sử dụng và chia sẻ, có ghi nguồn (Nghị định 47/2020/NĐ-CP).';

function datasetNode(dataset: OpenDataset, { origin }: Addresses): Node {
  const address = `${origin}/open-data/${dataset.id}`;
  return {
    '@id': address,
    '@type': 'dcat:Dataset',
    'dct:identifier': dataset.id,
    'dct:title': [vietnamese(dataset.title.vi), english(dataset.title.en)],
    'dct:description': [vietnamese(dataset.description.vi), english(dataset.description.en)],
    'dct:publisher': { '@id': `${origin}/open-data/provider` },
    'dct:accrualPeriodicity': {
      '@id': `http://publications.europa.eu/resource/authority/frequency/${dataset.frequency}`,
    },
    'dcat:keyword': dataset.keywords.map(vietnamese),
    'dcat:landingPage': { '@id': `${origin}/du-lieu-mo`, '@type': 'foaf:Document' },
    'dcat:distribution': dataset.formats.map((format) => ({
      '@id': `${address}.${format}`,
      '@type': 'dcat:Distribution',
      'dct:title': vietnamese(`${dataset.title.vi} (${format.toUpperCase()})`),
      'dcat:accessURL': { '@id': `${address}.${format}` },
      'dcat:downloadURL': { '@id': `${address}.${format}` },
      'dcat:mediaType': {
        '@id': `http://www.iana.org/assignments/media-types/${MEDIA_TYPES[format]}`,
      },
      'dct:rights': { '@type': 'dct:RightsStatement', 'skos:prefLabel': vietnamese(RIGHTS) },
    })),
  };
}

function english(text: string): Node {
  return { '@value': text, '@language': 'en' };
}
