import type { Role } from '../shared/role.ts';

/** How a role is called inside a sentence. */
export const roleNames = {
  desk_clerk: { vi: 'cán bộ Một cửa', en: 'one-stop desk' },
  specialist: { vi: 'chuyên viên', en: 'specialist' },
  head: { vi: 'thủ trưởng', en: 'head' },
  document_clerk: { vi: 'văn thư', en: 'document clerk' },
  procedure_controller: { vi: 'cán bộ kiểm soát thủ tục', en: 'procedure controller' },
  reform_officer: { vi: 'cán bộ cải cách hành chính', en: 'reform officer' },
  inspector: { vi: 'cán bộ kiểm tra', en: 'inspector' },
  leader: { vi: 'lãnh đạo', en: 'leader' },
  administrator: { vi: 'quản trị hệ thống', en: 'administrator' },
  postal_clerk: { vi: 'nhân viên bưu chính', en: 'postal clerk' },
} as const satisfies Record<Role, { vi: string; en: string }>;
