import { withRole } from '../../platform/auth.ts';

/** Holidays are settled, offices closed and hours set by who answers for the tenant's procedures. */
export const mayChangeCalendar = withRole('administrator', 'procedure_controller');
