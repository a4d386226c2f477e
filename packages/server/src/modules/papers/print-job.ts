import type { Paper } from '@motcua/contract/papers.ts';
import { type RegisterView, registerPaper } from './forms/register.ts';
import { layPaper } from './lay-paper.ts';
import { renderPdf } from './layout/render.ts';
import { sheets } from './layout/sheet.ts';
import type { PaperInput, PaperOptions } from './paper-input.ts';

/** One print, as plain values: it may travel to another thread. */
export type PrintJob =
  | { kind: 'paper'; paper: Paper; input: PaperInput; options: PaperOptions }
  | { kind: 'register'; view: RegisterView };

export type Print = (job: PrintJob) => Promise<Uint8Array>;

/** Prints on this thread. Throws what `layPaper` and `registerPaper` throw. */
export const printHere: Print = async (job) => {
  const definition =
    job.kind === 'paper'
      ? layPaper(job.paper, job.input, job.options)
      : registerPaper(job.view, sheets['A4-landscape']);
  return await renderPdf(definition);
};
