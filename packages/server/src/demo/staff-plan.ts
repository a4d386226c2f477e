import type { Role } from '@motcua/domain/shared/role.ts';

/** Who works where in the demo. Each line is one invented person; `username` is what they sign in with. */
export interface StaffLine {
  username: string;
  role: Role;
  title: string;
  /** The one-stop desk where a desk or postal clerk sits. */
  desk?: 'province' | 'commune';
  employer?: string;
}

/** Every account of the demo; it is printed at start, for nothing behind it is real. */
export const DEMO_PASSWORD = 'motcua-demo-2026';

export const provinceCentreStaff: readonly StaffLine[] = [
  {
    username: 'motcua.tinh',
    role: 'desk_clerk',
    title: 'Công chức tiếp nhận và trả kết quả',
    desk: 'province',
  },
  {
    username: 'motcua.tinh2',
    role: 'desk_clerk',
    title: 'Công chức tiếp nhận và trả kết quả',
    desk: 'province',
  },
  {
    username: 'buudien.tinh',
    role: 'postal_clerk',
    title: 'Nhân viên bưu điện',
    desk: 'province',
    employer: 'Bưu điện tỉnh An Giang',
  },
];

export const provinceCommitteeStaff: readonly StaffLine[] = [
  { username: 'lanhdao.tinh', role: 'leader', title: 'Phó Chủ tịch Ủy ban nhân dân tỉnh' },
  {
    username: 'kiemsoat.tthc',
    role: 'procedure_controller',
    title: 'Chuyên viên kiểm soát thủ tục hành chính',
  },
  { username: 'cchc.tinh', role: 'reform_officer', title: 'Chuyên viên cải cách hành chính' },
  { username: 'thanhtra.tinh', role: 'inspector', title: 'Thanh tra viên' },
  { username: 'quantri', role: 'administrator', title: 'Quản trị hệ thống' },
];

/** The departments that resolve dossiers in the demo, with the groups of the catalogue in their care. */
export const departments: readonly {
  name: string;
  short: string;
  groups: readonly string[];
  weight: number;
}[] = [
  { name: 'Sở Tư pháp', short: 'tuphap', groups: ['justice'], weight: 3 },
  { name: 'Sở Xây dựng', short: 'xaydung', groups: ['construction'], weight: 3 },
  { name: 'Sở Y tế', short: 'yte', groups: ['health', 'labour-social'], weight: 3 },
  { name: 'Sở Giáo dục và Đào tạo', short: 'giaoduc', groups: ['education'], weight: 2 },
  {
    name: 'Sở Nông nghiệp và Môi trường',
    short: 'nongnghiep',
    groups: ['land', 'environment'],
    weight: 4,
  },
  { name: 'Sở Công Thương', short: 'congthuong', groups: ['commerce'], weight: 2 },
];

/** Communes with people in the demo, by the name of their area; the others have units and desks only. */
export const communes: readonly { name: string; short: string; weight: number }[] = [
  { name: 'phường Long Xuyên', short: 'longxuyen', weight: 5 },
  { name: 'phường Rạch Giá', short: 'rachgia', weight: 5 },
  { name: 'phường Châu Đốc', short: 'chaudoc', weight: 4 },
  { name: 'xã Chợ Mới', short: 'chomoi', weight: 4 },
  { name: 'đặc khu Phú Quốc', short: 'phuquoc', weight: 4 },
  { name: 'xã Tri Tôn', short: 'triton', weight: 2 },
  { name: 'phường Hà Tiên', short: 'hatien', weight: 2 },
  { name: 'phường Tân Châu', short: 'tanchau', weight: 2 },
  { name: 'xã Thoại Sơn', short: 'thoaison', weight: 1 },
  { name: 'xã An Biên', short: 'anbien', weight: 1 },
  { name: 'xã Giồng Riềng', short: 'giongrieng', weight: 1 },
  { name: 'xã Kiên Lương', short: 'kienluong', weight: 1 },
];

export const communeGroups = ['civil-status', 'land', 'labour-social', 'justice'] as const;

export function departmentStaff(short: string): StaffLine[] {
  return [
    { username: `chuyenvien.${short}`, role: 'specialist', title: 'Chuyên viên' },
    { username: `chuyenvien2.${short}`, role: 'specialist', title: 'Chuyên viên' },
    { username: `lanhdao.${short}`, role: 'head', title: 'Giám đốc' },
    { username: `vanthu.${short}`, role: 'document_clerk', title: 'Văn thư' },
  ];
}

export function communeStaff(short: string): StaffLine[] {
  return [
    {
      username: `motcua.${short}`,
      role: 'desk_clerk',
      title: 'Công chức tiếp nhận và trả kết quả',
      desk: 'commune',
    },
    { username: `chuyenvien.${short}`, role: 'specialist', title: 'Công chức chuyên môn' },
    { username: `lanhdao.${short}`, role: 'head', title: 'Chủ tịch Ủy ban nhân dân' },
    { username: `vanthu.${short}`, role: 'document_clerk', title: 'Văn thư' },
  ];
}
