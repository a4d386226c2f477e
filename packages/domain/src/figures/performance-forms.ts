const PERFORMED = [
  ...(['ended_granted_early', 'ended_granted_on_time', 'ended_granted_late'] as const),
  ...(['ended_refused_early', 'ended_refused_on_time', 'ended_refused_late'] as const),
] as const;

/** Figures of ratings as sums of measures; joined to the forms of the other figures. */
export const performanceForms = {
  reused: { flows: ['reused'] },
  resolvedInTimeAgain: { flows: ['in_time_again'] },
  openInTimeAgain: { end: ['open_again'], minusEnd: ['overdue_again'] },
  performedEarly: { flows: ['ended_granted_early', 'ended_refused_early'] },
  performedOnTime: { flows: ['ended_granted_on_time', 'ended_refused_on_time'] },
  performedLate: { flows: ['ended_granted_late', 'ended_refused_late'] },
  contactedNever: {
    flows: PERFORMED,
    minusFlows: ['unrated', 'contacted_once', 'contacted_often'],
  },
  contactedOnce: { flows: ['contacted_once'] },
  contactedOften: { flows: ['contacted_often'] },
  agenciesNone: { flows: PERFORMED, minusFlows: ['unrated', 'contacted_once', 'contacted_often'] },
  agenciesOne: { flows: ['contacted_once', 'contacted_often'], minusFlows: ['agencies_more'] },
  agenciesMore: { flows: ['agencies_more'] },
  agencyEarly: { flows: ['agency_early'] },
  agencyOnTime: { flows: ['agency_on_time'] },
  agencyLate: { flows: ['agency_late'] },
  officerEarly: { flows: ['officer_early'] },
  officerOnTime: { flows: ['officer_on_time'] },
  officerLate: { flows: ['officer_late'] },
} as const;

export const PERFORMANCE_FIGURES = [
  ...(['reused', 'resolvedInTimeAgain', 'openInTimeAgain'] as const),
  ...(['performedEarly', 'performedOnTime', 'performedLate'] as const),
  ...(['contactedNever', 'contactedOnce', 'contactedOften'] as const),
  ...(['agenciesNone', 'agenciesOne', 'agenciesMore'] as const),
  ...(['agencyEarly', 'agencyOnTime', 'agencyLate'] as const),
  ...(['officerEarly', 'officerOnTime', 'officerLate'] as const),
] as const satisfies readonly (keyof typeof performanceForms)[];
