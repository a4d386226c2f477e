/** One page of docs/reference, made from the code. */
export interface Generator {
  /** Path below docs/reference. */
  file: string;
  /** The whole text; `present` is what lies there now, for pages that keep hand-written parts. */
  generate(present: string): Promise<string>;
}

export const MADE_BY = '<!-- Made by `npm run docs`; change the source, not this page. -->';
