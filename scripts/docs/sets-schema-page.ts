import { z } from 'zod';
import { indicatorSetSchema } from '../../packages/contract/src/indicator-sets.ts';
import type { Generator } from './generator.ts';

/** The format of a set as JSON Schema, for editors and for programs that write sets. */
export const page: Generator = {
  file: 'sets.schema.json',
  async generate() {
    return `${JSON.stringify(z.toJSONSchema(indicatorSetSchema, { io: 'input' }), null, 2)}\n`;
  },
};
