import { answerQuestions } from '../../platform/asking-thread.ts';
import { printHere } from './print-job.ts';

// The printer's own thread: a book of a thousand rows takes seconds of processor.
answerQuestions(printHere);
