import type { Command } from './command.ts';

/** One line per command; each file is loaded when it is asked for, so that `due` need not wait for the server. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  bench: async () => (await import('./bench.ts')).benchCommand,
  demo: async () => (await import('./demo.ts')).demo,
  due: async () => (await import('./due.ts')).due,
  generate: async () => (await import('./generate.ts')).generateCommand,
  'facts import': async () => (await import('./facts-import.ts')).factsImport,
  'feedback-rules import': async () =>
    (await import('./feedback-rules-import.ts')).feedbackRulesImport,
  'figures rebuild': async () => (await import('./figures-rebuild.ts')).figuresRebuild,
  'figures reconcile': async () => (await import('./reconcile.ts')).figuresReconcile,
  'index-sets import': async () => (await import('./index-sets-import.ts')).indexSetsImport,
  init: async () => (await import('./init.ts')).init,
  'log export': async () => (await import('./log-export.ts')).logExport,
  migrate: async () => (await import('./migrate.ts')).migrateCommand,
  'officers add': async () => (await import('./officers-add.ts')).officersAdd,
  'officers list': async () => (await import('./officers-list.ts')).officersList,
  'open311-key add': async () => (await import('./open311-key.ts')).open311KeyAdd,
  'open311-key end': async () => (await import('./open311-key.ts')).open311KeyEnd,
  'open311-key list': async () => (await import('./open311-key.ts')).open311KeyList,
  'procedures import': async () => (await import('./procedures-import.ts')).proceduresImport,
  'projections rebuild': async () => (await import('./projections-rebuild.ts')).projectionsRebuild,
  'register export': async () => (await import('./register-export.ts')).registerExport,
  'register import': async () => (await import('./register-import.ts')).registerImport,
  'registers import': async () => (await import('./registers-import.ts')).registersImport,
  'report form': async () => (await import('./report-form.ts')).reportForm,
  'report processing': async () => (await import('./report.ts')).reportProcessing,
  'report-forms import': async () => (await import('./report-forms-import.ts')).reportFormsImport,
  score: async () => (await import('./score.ts')).score,
  serve: async () => (await import('./serve.ts')).serve,
  verify: async () => (await import('./verify.ts')).verify,
  study: async () => (await import('./study.ts')).study,
  'units close': async () => (await import('./units-close.ts')).unitsClose,
  'units import': async () => (await import('./units-import.ts')).unitsImport,
};

export function listCommands(): Promise<Command[]> {
  return Promise.all(Object.values(commands).map((load) => load()));
}
