import type { FeedbackRulebook, UrbanField } from '@motcua/domain/feedback/rulebook.ts';
import { Open311Error, type Open311Value } from './answer.ts';

type Language = 'vi' | 'en';

/** Every field of urban matters is a service. */
export function serviceList({ fields }: FeedbackRulebook, language: Language): Open311Value {
  return fields.map((field) => ({
    service_code: field.code,
    service_name: field.name[language],
    description: field.description[language],
    metadata: field.attributes.length > 0,
    type: 'realtime',
    keywords: field.keywords.join(','),
    group: field.group?.[language] ?? '',
  }));
}

/** What a service asks beside the place and the words. Throws 404 for an unknown one. */
export function serviceDefinition(
  rulebook: FeedbackRulebook,
  code: string,
  language: Language,
): Open311Value {
  const field = serviceOf(rulebook, code);
  return {
    service_code: field.code,
    attributes: field.attributes.map((attribute, order) => ({
      variable: true,
      code: attribute.code,
      datatype: attribute.datatype,
      required: attribute.required,
      datatype_description: '',
      order: order + 1,
      description: attribute.name[language],
      values: attribute.values.map(({ key, name }) => ({ key, name: name[language] })),
    })),
  };
}

export function serviceOf({ fields }: FeedbackRulebook, code: string): UrbanField {
  const field = fields.find((one) => one.code === code);
  if (field === undefined) throw new Open311Error(404, `service_code ${code} was not found`);
  return field;
}
