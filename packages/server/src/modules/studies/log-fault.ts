import { OperatorError } from '../../platform/operator-error.ts';
import { fill } from '../../platform/problems.ts';
import { LOG_FAULTS } from './problems.ts';

export type LogFaultCode = keyof typeof LOG_FAULTS;

/** A log that cannot be read: a sentence at the terminal, and by its code one in either language on a screen. */
export class LogFault extends OperatorError {
  readonly code: LogFaultCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: LogFaultCode, params: Readonly<Record<string, string | number>> = {}) {
    super(fill(LOG_FAULTS[code].en, params));
    this.code = code;
    this.params = params;
  }
}
