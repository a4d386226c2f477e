import type { ProblemTable } from '../../platform/problems.ts';

export const REGISTER_PROBLEMS = {
  'unit.ambiguous': {
    status: 422,
    vi: 'Có nhiều đơn vị; xin nêu mã đơn vị.',
    en: 'There are several units; name the one that is meant (--unit CODE).',
  },
  'register.no-desk': {
    status: 422,
    vi: 'Đơn vị {unit} chưa có Bộ phận Một cửa nào.',
    en: 'The unit {unit} has no one-stop desk whose register could take the rows.',
  },
  'register.desk-not-found': {
    status: 404,
    vi: 'Không có Bộ phận Một cửa {desk}.',
    en: 'There is no one-stop desk {desk}.',
  },
  'register.no-printer': {
    status: 404,
    vi: 'Máy chủ này không in được sổ; xin dùng bản CSV.',
    en: 'This server cannot print the register; take the CSV.',
  },
  'register.not-yours': {
    status: 403,
    vi: 'Ông/bà chỉ xem được sổ của nơi mình làm việc hoặc phụ trách; xin chọn bộ phận đó.',
    en: 'You see the register only of where you work or what you oversee.',
  },
} as const satisfies ProblemTable;
