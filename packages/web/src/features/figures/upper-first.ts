/** "đã giải quyết" → "Đã giải quyết": definitions name figures as within a sentence. */
export function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
