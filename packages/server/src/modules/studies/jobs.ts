import { idSchema } from '@motcua/contract/common.ts';
import * as z from 'zod';
import type { Tasks } from '../../platform/jobs.ts';
import { READ_STUDY } from './commands.ts';
import type { Studies } from './studies.ts';

const payloadSchema = z.object({ tenantId: z.string(), id: idSchema });

export function studyTasks(studies: Pick<Studies, 'read'>): Tasks {
  return { [READ_STUDY]: (payload) => studies.read(payloadSchema.parse(payload)) };
}
