/** The name of this kind of work among those done without a network. */
export const KIND = 'inspection';
