import { withRole } from '../../platform/auth.ts';

/** Who keeps the catalogue: the officers of procedure control (NĐ 63/2010 Art. 4) and the administrator. */
export const mayKeepCatalogue = withRole('procedure_controller', 'administrator');
