import {
  type StudyPart,
  type studyPartQuerySchema,
  studyPartSchema,
} from '@motcua/contract/studies.ts';
import type * as z from 'zod';

/** `where=channel=Internet` in an address, as the part it means; the value may hold an equals sign. */
export function readPart({
  from,
  to,
  where = [],
}: z.output<typeof studyPartQuerySchema>): StudyPart {
  return studyPartSchema.parse({
    ...{ from, to },
    where: [where].flat().map((text) => {
      const mark = text.indexOf('=');
      return mark === -1
        ? { key: text, value: '' }
        : { key: text.slice(0, mark), value: text.slice(mark + 1) };
    }),
  });
}
