import type { Paper } from '@motcua/contract/papers.ts';
import { type MinutesView, minutesPaper } from './forms/minutes.ts';
import { type ListView, listPaper } from './forms/list.ts';
import { type RegisterView, registerPaper } from './forms/register.ts';
import { type ReportView, reportPaper } from './forms/report.ts';
import { surveyLetters, type SurveyLettersView } from './forms/survey-letters.ts';
import { layPaper } from './lay-paper.ts';
import { renderPages, renderPdf } from './layout/render.ts';
import { sheets } from './layout/sheet.ts';
import type { PaperInput, PaperOptions } from './paper-input.ts';

/** One print, as plain values: it may travel to another thread. */
export type PrintJob =
  | PaperJob
  | { kind: 'register'; view: RegisterView }
  | { kind: 'minutes'; view: MinutesView }
  | { kind: 'report'; view: ReportView }
  | { kind: 'list'; view: ListView }
  | { kind: 'survey-letters'; view: SurveyLettersView };

interface PaperJob {
  kind: 'paper';
  paper: Paper;
  input: PaperInput;
  options: PaperOptions;
}

export type Print = (job: PrintJob) => Promise<Uint8Array>;

/** Prints on this thread. Throws what `layPaper` and `registerPaper` throw. */
export const printHere: Print = async (job) => {
  switch (job.kind) {
    case 'paper':
      return await printPaper(job);
    case 'register':
      return await renderPdf(registerPaper(job.view, sheets['A4-landscape']));
    case 'minutes':
      return await renderPdf(minutesPaper(job.view, sheets.A4));
    case 'report':
      return await renderPdf(reportPaper(job.view, sheets[sheetOf(job.view)]));
    case 'survey-letters':
      return await renderPdf(surveyLetters(job.view, sheets.A4));
    case 'list':
      return await renderPdf(listPaper(job.view, sheets[sheetOf(job.view)]));
  }
};

function sheetOf({ orientation }: Pick<ReportView, 'orientation'>): 'A4' | 'A4-landscape' {
  return orientation === 'landscape' ? 'A4-landscape' : 'A4';
}

/** What would run over to a second page by a few lines is set closer, and keeps to one if it then fits. */
async function printPaper({ paper, input, options }: PaperJob): Promise<Uint8Array> {
  const copies = options.copies ?? 1;
  const loose = await renderPages(layPaper(paper, input, options));
  if (loose.pages !== copies * 2) return loose.pdf;
  const tight = await renderPages(layPaper(paper, input, { ...options, tight: true }));
  return tight.pages === copies ? tight.pdf : loose.pdf;
}
