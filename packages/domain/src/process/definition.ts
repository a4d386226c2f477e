import type { Role } from '../shared/role.ts';

/**
 * One step of an internal process (quy trình nội bộ). `roleText` is the role as the decision prints it,
 * `allowanceDays` working days (0.5 = half the minutes of the unit's sessions), null where none is stated.
 */
export interface ProcessStep {
  no: number;
  name: string;
  role: Role;
  roleText: string;
  unitId?: string | null;
  allowanceDays: number | null;
}

/** `procedureCode` null is the process that any procedure falls back to; `case` null serves every case. */
export interface ProcessDefinition {
  id: string;
  version: number;
  procedureCode: string | null;
  case: string | null;
  steps: ProcessStep[];
  source: string;
}

export const DEFAULT_PROCESS_ID = 'default';

/**
 * The round every dossier makes where no internal process has been approved: the desk, the specialist, the head,
 * the document clerk, the desk again (NĐ 61/2018 Đ.17–20). No allowance is stated, for none is known.
 */
export function defaultProcess(): ProcessDefinition {
  return {
    id: DEFAULT_PROCESS_ID,
    version: 1,
    procedureCode: null,
    case: null,
    source: 'Nghị định 61/2018/NĐ-CP, Điều 17–20',
    steps: [
      step(1, 'Tiếp nhận hồ sơ', 'desk_clerk', 'Bộ phận Một cửa'),
      step(2, 'Thẩm định hồ sơ', 'specialist', 'Chuyên viên'),
      step(3, 'Phê duyệt kết quả', 'head', 'Thủ trưởng cơ quan'),
      step(4, 'Vào sổ, đóng dấu, phát hành', 'document_clerk', 'Văn thư'),
      step(5, 'Trả kết quả', 'desk_clerk', 'Bộ phận Một cửa'),
    ],
  };
}

function step(no: number, name: string, role: Role, roleText: string): ProcessStep {
  return { no, name, role, roleText, allowanceDays: null };
}
