import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { availableReportActs, decideReportAct, isActOfPlaces } from './decide.ts';
import { REPORT_ACTS, REPORT_STATES, type ReportState, reportVerdict } from './transitions.ts';

const at = (state: ReportState, version = 1) => ({ state, version, submittedAt: null });

describe('acts on a report', () => {
  it('given every state and act, then the table answers and the decision does what it says', () => {
    for (const state of REPORT_STATES)
      for (const act of REPORT_ACTS) {
        const verdict = reportVerdict(act, state);
        const decide = () => decideReportAct(at(state), { act, reason: 'vì' });
        if ('refused' in verdict) expect(decide).toThrow(`report.${verdict.refused}`);
        else expect(decide().state).toBe(verdict.to);
      }
  });

  it('given the way without trouble, then it leads from nothing to accepted', () => {
    let standing = at('not_begun', 0);
    for (const act of ['begin', 'write', 'sign', 'submit', 'accept'] as const)
      standing = { ...standing, ...decideReportAct(standing, { act }) };
    expect(standing).toMatchObject({ state: 'accepted', version: 1 });
  });

  it('given a return, then it needs a reason, and what follows is a new version', () => {
    expect(() => decideReportAct(at('submitted'), { act: 'return', reason: '  ' })).toThrow(
      'report.reason-missing',
    );
    const returned = decideReportAct(at('submitted'), { act: 'return', reason: 'thiếu biểu' });
    expect(returned).toEqual({ state: 'returned', version: 1, reason: 'thiếu biểu' });
    expect(decideReportAct(at('returned'), { act: 'revise' }).version).toBe(2);
  });

  it('given an accepted report, when it is amended, then a new version with its reason', () => {
    expect(() => decideReportAct(at('accepted'), { act: 'amend' })).toThrow(
      'report.reason-missing',
    );
    const amended = decideReportAct(at('accepted', 3), { act: 'amend', reason: 'sót hồ sơ' });
    expect(amended).toEqual({ state: 'drafted', version: 4, reason: 'sót hồ sơ' });
  });

  it('given any life, then versions never go back and a signed text is never written', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...REPORT_ACTS), { maxLength: 40 }), (acts) => {
        let standing = at('not_begun', 0);
        for (const act of acts) {
          try {
            const next = decideReportAct(standing, { act, reason: 'vì' });
            expect(next.version).toBeGreaterThanOrEqual(standing.version);
            if (act === 'write') expect(standing.state).toBe('drafted');
            standing = { ...standing, ...next };
          } catch (error) {
            expect(String(error)).toContain('report.');
          }
        }
      }),
    );
  });

  it('given places, then who drafts does not sign, who signs does not accept, who answers does not write', () => {
    expect(availableReportActs('drafted', ['drafter'])).toEqual(['write']);
    expect(availableReportActs('drafted', ['drafter', 'signer'])).toEqual(['write', 'sign']);
    expect(availableReportActs('submitted', ['above'])).toEqual(['return', 'accept']);
    expect(availableReportActs('submitted', ['signer'])).toEqual(['amend']);
    expect(availableReportActs('submitted', [])).toEqual([]);
    expect(isActOfPlaces('write', ['above'])).toBe(false);
  });
});
