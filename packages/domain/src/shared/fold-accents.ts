const MARKS = /\p{Mn}+/gu;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;

/**
 * The text as search compares it: lower case, no accents, đ as d, one blank between words.
 * 'Thị trấn Chợ Mới' and 'thi tran  cho moi' are the same. Needs no database extension.
 */
export function foldAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(NOT_WORD, ' ')
    .trim();
}
