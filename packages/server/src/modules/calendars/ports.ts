/** What calendars ask of the organisation. */
export interface Offices {
  /** The tenant that speaks to the public here. */
  getPublicTenantId(): Promise<string>;
  /** The id of a unit by id or agency code; null when there is none. */
  findUnitId(tenantId: string, unit: string): Promise<string | null>;
}
