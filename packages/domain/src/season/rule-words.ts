import { boundInWords, formatNumber, formatPoints } from '../scoring/format.ts';
import { limitsOf } from '../scoring/bound.ts';
import { maxOfItem } from '../scoring/maximum.ts';
import { type Decimal, rational } from '../scoring/rational.ts';
import type { Rule } from '../scoring/rule.ts';
import type { IndicatorSet, ItemDefinition } from '../scoring/set.ts';
import { factName } from '../scoring/explain.ts';
import { inBoth, type Language, type Words } from '../scoring/words.ts';
import { formatPlainDate, isPlainDate } from '../shared/plain-date.ts';

/** How an item comes to its points, for whoever has to score it: `từ 96 % trở lên: 2 điểm; còn lại: 0 điểm`. */
export function ruleInWords(item: ItemDefinition, set: IndicatorSet): Words {
  return inBoth((lang) => sentenceOf(item.rule, { item, set, lang }));
}

interface Asked {
  item: ItemDefinition;
  set: IndicatorSet;
  lang: Language;
}

function sentenceOf(rule: Rule, asked: Asked): string {
  const { item, set, lang } = asked;
  const max = maxOfItem(item);
  const most = max === null ? '' : formatPoints(max, { lang, decimals: 4 });
  const isVi = lang === 'vi';
  switch (rule.kind) {
    case 'linear':
    case 'target':
      return isVi ? `theo tỷ lệ, trọn ${most}` : `in proportion, ${most} in full`;
    case 'linear_above_floor': {
      const floor = numberIn(rule.floor, asked);
      return isVi
        ? `theo tỷ lệ từ ${floor}, dưới mức này 0 điểm; trọn ${most}`
        : `in proportion from ${floor}, nothing below; ${most} in full`;
    }
    case 'steps':
      return stepsInWords(rule, asked);
    case 'yes_no':
      return yesNoInWords(rule, asked, most);
    case 'deduction':
      return rule.faults
        .map(({ fact, each }) => {
          const name = factName(set, fact)[lang];
          const cost = formatPoints(rational(each), { lang, decimals: 4 });
          return isVi ? `mỗi ${name.toLowerCase()} trừ ${cost}` : `${cost} less for each: ${name}`;
        })
        .join('; ');
    case 'count_bands':
      return isVi
        ? `bình quân theo số trường hợp, trọn ${most}`
        : `mean over cases, ${most} in full`;
    case 'survey_mean':
      return isVi ? `theo kết quả khảo sát, trọn ${most}` : `by the survey, ${most} in full`;
    case 'cases':
      return casesInWords(rule, asked);
    case 'given':
      return isVi
        ? `điểm lấy từ nguồn khác, tối đa ${most}`
        : `points from elsewhere, at most ${most}`;
    case 'display':
      return isVi ? 'chỉ để theo dõi, không tính điểm' : 'shown only, bears no points';
    default:
      return rule satisfies never;
  }
}

function stepsInWords({ steps }: Extract<Rule, { kind: 'steps' }>, asked: Asked): string {
  const { item, lang } = asked;
  const parts = steps.map((step) => {
    const isRest = limitsOf(step).length === 0;
    const rest = lang === 'vi' ? 'còn lại' : 'otherwise';
    const where = isRest ? rest : boundInWords(step, item.unit, lang);
    const proportion = lang === 'vi' ? 'theo tỷ lệ' : 'in proportion';
    const worth =
      step.points === undefined
        ? proportion
        : formatPoints(rational(step.points), { lang, decimals: 4 });
    return `${where}: ${worth}`;
  });
  return parts.join('; ');
}

function yesNoInWords(
  { date, latePoints }: Extract<Rule, { kind: 'yes_no' }>,
  { lang }: Asked,
  most: string,
): string {
  const isVi = lang === 'vi';
  const day =
    typeof date?.by === 'string' && isPlainDate(date.by) ? formatPlainDate(date.by) : null;
  const inTime = day === null ? '' : isVi ? ` trước hoặc trong ngày ${day}` : ` by ${day}`;
  const late =
    date === undefined
      ? ''
      : `; ${isVi ? 'sau hạn' : 'later'}: ${formatPoints(rational(latePoints ?? 0), { lang, decimals: 4 })}`;
  return isVi
    ? `có${inTime}: ${most}${late}; không: 0 điểm`
    : `yes${inTime}: ${most}${late}; no: 0 points`;
}

function casesInWords({ cases }: Extract<Rule, { kind: 'cases' }>, { lang }: Asked): string {
  return cases
    .map(({ name, points }, index) => {
      const named = name === undefined ? undefined : typeof name === 'string' ? name : name[lang];
      const plain = lang === 'vi' ? `trường hợp ${index + 1}` : `case ${index + 1}`;
      return `${named ?? plain}: ${formatPoints(rational(points), { lang, decimals: 4 })}`;
    })
    .join('; ');
}

function numberIn(value: Decimal, { item, lang }: Asked): string {
  const number = formatNumber(rational(value), { lang });
  return item.unit === 'percent' ? `${number} %` : number;
}
