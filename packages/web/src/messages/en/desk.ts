import type { Messages } from '../vi/desk.ts';
import { acts } from './acts.ts';
import { alarms } from './alarms.ts';
import { chart } from './chart.ts';
import { common } from './common.ts';
import { dashboard } from './dashboard.ts';
import { deadline } from './deadline.ts';
import { dossier } from './dossier.ts';
import { evidence } from './evidence.ts';
import { feedback } from './feedback.ts';
import { field } from './field.ts';
import { figures } from './figures.ts';
import { files } from './files.ts';
import { indicators } from './indicators.ts';
import { forms } from './forms.ts';
import { inspections } from './inspections.ts';
import { officers } from './officers.ts';
import { plans } from './plans.ts';
import { directives } from './directives.ts';
import { pivot } from './pivot.ts';
import { reception } from './reception.ts';
import { reform } from './reform.ts';
import { reformRegisters } from './reform-registers.ts';
import { register } from './register.ts';
import { report } from './report.ts';
import { reports } from './reports.ts';
import { seasonResults } from './season-results.ts';
import { seasons } from './seasons.ts';
import { session } from './session.ts';
import { shell } from './shell.ts';
import { studies } from './studies.ts';
import { surveys } from './surveys.ts';
import { terms } from './terms.ts';
import { wall } from './wall.ts';
import { work } from './work.ts';
import { posting } from './posting.ts';
import { reviews } from './reviews.ts';
import { simulation } from './simulation.ts';

export const desk: Messages = {
  acts,
  alarms,
  chart,
  common,
  dashboard,
  deadline,
  dossier,
  evidence,
  feedback,
  field,
  figures,
  files,
  indicators,
  forms,
  inspections,
  officers,
  plans,
  directives,
  pivot,
  reception,
  reform,
  reformRegisters,
  register,
  report,
  reports,
  seasonResults,
  seasons,
  session,
  shell,
  studies,
  surveys,
  terms,
  wall,
  posting,
  reviews,
  simulation,
  work,
};
