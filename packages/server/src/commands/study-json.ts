import type { NameCounts } from '@motcua/domain/study/activities.ts';
import type { BothHours } from '@motcua/domain/study/durations.ts';
import type { StudyAnswer } from '../modules/studies/index.ts';

/** The answer of `motcua study --json`; every duration is in hours, `working` beside `wall`. */
export function studyJson(answer: StudyAnswer): object {
  const { request, study, register, conformance, comparison, notes } = answer;
  return {
    file: request.file,
    order: request.byTime ? 'time' : 'file',
    calendar: request.calendar,
    cases: study.cases,
    events: study.events,
    activities: countsByName(study.activities),
    variantCount: study.variantCount,
    variants: study.variants,
    startActivities: countsByName(study.startActivities),
    endActivities: countsByName(study.endActivities),
    directlyFollows: study.directlyFollows.map(withHours),
    durations: study.durations.wall,
    workingDurations: study.durations.working,
    durationsFromFirstStart: study.durationsFromFirstStart,
    bottlenecks: study.bottlenecks.map(({ share, ...edge }) => ({ ...withHours(edge), share })),
    rework: study.rework,
    handOvers: study.handOvers?.slice(0, LISTED).map(withHours) ?? null,
    groupHandOvers: study.groupHandOvers?.slice(0, LISTED).map(withHours) ?? null,
    pingPong: study.pingPong?.slice(0, LISTED) ?? null,
    waiting: study.waiting,
    register,
    conformance,
    comparison: comparison && {
      ...comparison,
      activities: comparison.activities.slice(0, LISTED),
      steps: comparison.steps.slice(0, LISTED),
    },
    notes: notes.map(({ vi }) => vi),
    notesEn: notes.map(({ en }) => en),
    noteCodes: notes.map(({ code }) => code),
  };
}

const LISTED = 50;

function countsByName(counts: NameCounts): Record<string, number> {
  return Object.fromEntries(counts.map(({ name, count }) => [name, count]));
}

function withHours<Row extends BothHours & { from: string; to: string; count: number }>(row: Row) {
  const { from, to, count, wall, working } = row;
  return { from, to, count, wallHours: wall, workingHours: working };
}
