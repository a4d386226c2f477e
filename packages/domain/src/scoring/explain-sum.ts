import { formatNumber, formatPoints } from './format.ts';
import { GIVEN_WORDS } from './fulfilment-rules.ts';
import type { Rational } from './rational.ts';
import { inBoth, type Language, type Words } from './words.ts';

/** `5 mục được tính, 1 mục để ngoài; được 14,67/18 điểm.` */
export function sumReason(given: {
  parts: readonly { counted: 'yes' | 'no' | 'unknown' }[];
  points: Rational | null;
  max: Rational | null;
}): Words {
  const counted = given.parts.filter((part) => part.counted === 'yes').length;
  const unknown = given.parts.filter((part) => part.counted === 'unknown').length;
  const out = given.parts.length - counted - unknown;
  return inBoth((lang) => {
    const vi = [
      `${counted} mục được tính`,
      out > 0 ? `${out} mục không tính` : '',
      unknown > 0 ? `${unknown} mục chưa có số liệu` : '',
    ];
    const en = [
      `${counted} counted`,
      out > 0 ? `${out} left out` : '',
      unknown > 0 ? `${unknown} without figures` : '',
    ];
    const words = (lang === 'vi' ? vi : en).filter((part) => part !== '').join(', ');
    return `${words}; ${resultInWords(given, lang)}.`;
  });
}

export function givenGroupReason(points: Rational | null, max: Rational | null): Words {
  return inBoth((lang) => {
    const text = `${GIVEN_WORDS[lang]}; ${resultInWords({ points, max }, lang)}.`;
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  });
}

function resultInWords(
  { points, max }: { points: Rational | null; max: Rational | null },
  lang: Language,
): string {
  if (points === null) return lang === 'vi' ? 'chưa có tổng' : 'no sum';
  const got = lang === 'vi' ? 'được' : 'earns';
  if (max === null) return `${got} ${formatPoints(points, { lang, decimals: 4 })}`;
  const limit = formatPoints(max, { lang, decimals: 4 });
  return `${got} ${formatNumber(points, { lang, decimals: 4 })}/${limit}`;
}
