export const chart = {
  drawing: (title: string) => `Biểu đồ: ${title}. Số liệu đầy đủ ở bảng ngay dưới biểu đồ.`,
  tableOf: (title: string) => `Bảng số liệu: ${title}`,
  showTable: 'Xem bảng số liệu',
  hideTable: 'Ẩn bảng số liệu',
  empty: 'Chưa phát sinh',
  emptyText: 'Trong kỳ này chưa có trường hợp nào để tính.',
  noCase: 'chưa phát sinh',
};
