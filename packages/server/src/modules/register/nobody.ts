/** Who acts at the command line: there is an operator, but no officer of the tenant. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';
