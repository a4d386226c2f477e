import type { ParsedBinding } from '@motcua/contract/indicator-bindings.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { describe, expect, it } from 'vitest';
import type { FactQuestion, FactSource } from '../../platform/fact-source.ts';
import { askSources } from '../../platform/ask-sources.ts';
import { countFacts, needsOf } from './count-facts.ts';
import { withSourceWords } from './source-words.ts';

const asked: FactQuestion[] = [];
const plans: FactSource = {
  measures: [
    { name: 'plan.tasks', words: { vi: 'Nhiệm vụ', en: 'Tasks' } },
    { name: 'plan.issuedOn', words: { vi: 'Ngày ban hành', en: 'Issued on' } },
  ],
  count: async (question) => {
    asked.push(question);
    return new Map([['u1', { 'plan.tasks': 70, 'plan.issuedOn': parsePlainDate('2025-12-20') }]]);
  },
};
const silent: FactSource = {
  measures: [{ name: 'feedback.received', words: { vi: 'Phản ánh', en: 'Feedback' } }],
  count: async () => new Map(),
};
const binding: ParsedBinding = {
  set: 'x',
  facts: {
    tasks: { counted: 'plan.tasks' },
    issued_on: { counted: 'plan.issuedOn' },
    due: { period: 'dayBefore' },
    feedback: { counted: 'feedback.received' },
    surveys: { counted: 'survey.index' },
  },
};
const question = {
  ...{ tenantId: 'H99', unitIds: ['u1', 'u2'], axis: 'own' as const },
  ...{ from: parsePlainDate('2026-01-01'), to: parsePlainDate('2026-12-31') },
};

describe('counts of other modules', () => {
  it('given two sources, when asked, then each once for its own names, and what it cannot tell is absent', async () => {
    const { counted: names } = needsOf(binding);
    const told = await askSources([plans, silent], { ...question, names });
    expect(asked.map((one) => one.names)).toEqual([['plan.tasks', 'plan.issuedOn']]);
    const facts = countFacts(binding, {
      ...{ unit: { id: 'u1', code: null, name: 'x', kind: 'x', level: 'commune' }, axis: 'own' },
      ...{ figures: null, catalogue: null, filedOnline: null, channels: null, desks: null },
      ...{ told: told.get('u1') ?? {}, period: { from: question.from, to: question.to } },
    });
    expect(facts).toEqual({ tasks: 70, issued_on: '2025-12-20', due: '2025-12-31' });
    expect(told.get('u2')).toBeUndefined();
  });

  it('given a name that no module counts, when the binding is read, then somebody has to tell it', () => {
    const { facts } = withSourceWords(binding, [plans, silent]);
    expect(facts.tasks).toEqual({ counted: 'plan.tasks', how: { vi: 'Nhiệm vụ', en: 'Tasks' } });
    expect(facts.surveys).toEqual({
      told: { vi: 'đơn vị được chấm điểm', en: 'the unit that is scored' },
    });
  });
});
