/** An invented person with a citizen card, different for each number. */
export interface Citizen {
  name: string;
  idNumber: string;
  phone: string;
  /** The text that a scanner reads from the QR code of the card. */
  card: string;
}

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Đặng', 'Bùi'];
const middles = ['Thị', 'Văn', 'Ngọc', 'Minh', 'Thanh', 'Quốc', 'Kim'];
const given = ['Hạnh', 'Tâm', 'Phượng', 'Khánh', 'Duyên', 'Lộc', 'Nghĩa', 'Thủy', 'Ất'];

/** The same number makes the same person. */
export function makeCitizen(number: number): Citizen {
  const name = [pick(families, number), pick(middles, number >> 3), pick(given, number >> 6)].join(
    ' ',
  );
  const tail = String(number % 1_000_000).padStart(6, '0');
  const idNumber = `089190${tail}`;
  const address = 'Ấp Bình Hòa, phường Long Xuyên, tỉnh An Giang';
  return {
    name,
    idNumber,
    phone: `0987${tail}`,
    card: [idNumber, `351${tail}`, name, '15061990', 'Nữ', address, '01072021'].join('|'),
  };
}

function pick(words: readonly string[], number: number): string {
  return words[number % words.length] ?? '';
}
