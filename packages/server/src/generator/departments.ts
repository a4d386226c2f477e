/** Groups of the catalogue that departments of a province resolve, by a word of their name (NĐ 150/2025/NĐ-CP). */
export const departmentGroups: readonly { word: string; groups: readonly string[] }[] = [
  { word: 'Sở Tư pháp', groups: ['justice', 'civil-status'] },
  { word: 'Sở Xây dựng', groups: ['construction'] },
  { word: 'Sở Y tế', groups: ['health'] },
  { word: 'Sở Nội vụ', groups: ['labour-social'] },
  { word: 'Sở Giáo dục', groups: ['education'] },
  { word: 'Sở Nông nghiệp', groups: ['land', 'environment'] },
  { word: 'Sở Công Thương', groups: ['commerce'] },
  { word: 'Sở Tài chính', groups: ['business'] },
  { word: 'Sở Văn hóa', groups: ['culture'] },
  { word: 'Sở Dân tộc', groups: ['religion-ethnic'] },
];

export function groupsOfDepartment(name: string): readonly string[] | null {
  return departmentGroups.find(({ word }) => name.startsWith(word))?.groups ?? null;
}
