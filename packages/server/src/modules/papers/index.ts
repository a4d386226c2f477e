export { layPaper } from './lay-paper.ts';
export {
  MOST_REGISTER_ROWS,
  registerPaper,
  type RegisterRow,
  type RegisterView,
} from './forms/register.ts';
export { renderPdf } from './layout/render.ts';
export { sheets } from './layout/sheet.ts';
export { longDate, placeAndDate } from './layout/words.ts';
export {
  type Paper,
  type PaperAgency,
  type PaperInput,
  type PaperOptions,
  PAPERS,
} from './paper-input.ts';
export { PAPER_PROBLEMS } from './problems.ts';
