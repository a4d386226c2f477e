import { inspectionWork } from '../features/inspections/field/inspection-work.ts';
import { interviewWork } from '../features/surveys/field/interview-work.ts';
import type { FieldWork } from '../lib/offline/types.ts';

/** Every kind of work that can be done without a network; a new one takes its line here. */
export const works: readonly FieldWork[] = [inspectionWork, interviewWork];
