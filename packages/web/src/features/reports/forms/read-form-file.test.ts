import { describe, expect, test } from 'vitest';
import { readFormFile } from './read-form-file.ts';

const form = {
  code: 'AG.01',
  number: 'Biểu số AG.01',
  title: 'Tiếp nhận theo lĩnh vực',
  source: { document: 'Công văn 12/UBND', confidence: 'local' },
  validFrom: '2026-01-01',
  levels: ['commune'],
  periods: ['month'],
  unitOfCount: 'Số hồ sơ',
  tables: [
    {
      code: 'A',
      rows: { by: 'field', title: 'Lĩnh vực' },
      columns: [{ code: '(3)', title: 'Tiếp nhận', fact: 'received' }],
      total: 'last',
    },
  ],
};

describe('a form in a file', () => {
  test('given a form, when it is read, then it is taken', () => {
    expect(readFormFile(JSON.stringify(form)).faults).toBeNull();
  });

  test('given an export of the server, when it is read, then the form inside is taken', () => {
    expect(readFormFile(JSON.stringify({ origin: 'own', form })).form?.code).toBe('AG.01');
  });

  test('given no JSON, when it is read, then that is said', () => {
    expect(readFormFile('{').faults?.[0]?.vi).toContain('không phải JSON');
  });

  test('given a column that asks for a figure nobody counts, when it is read, then its place is named', () => {
    const wrong = structuredClone(form);
    const [table] = wrong.tables;
    if (table?.columns[0]) table.columns[0].fact = 'recieved';
    const { faults } = readFormFile(JSON.stringify(wrong));
    expect(faults).toHaveLength(1);
    expect(faults?.[0]?.where).toContain('columns');
  });
});
