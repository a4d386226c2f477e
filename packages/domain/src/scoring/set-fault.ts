/** What is wrong with a set, where, and how to mend it. */
export interface SetFault {
  path: readonly (string | number)[];
  message: string;
}
