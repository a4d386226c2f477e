import { describe, expect, it } from 'vitest';
import { escapeHtml, plainPage } from './html-page.ts';

describe('a page that needs nothing else', () => {
  it('given signs of the language of pages, then none of them is left to be read as such', () => {
    const text = escapeHtml(`<script>alert("a" & 'b')</script>`);
    expect(text).not.toMatch(/[<>"']/);
    expect(text.replaceAll(/&#\d+;/g, '')).not.toContain('&');
  });

  it('given an address to try again, then it is offered in the language of the reader, and safe', () => {
    const words = { title: 'Xin chờ', text: 'Một phút nữa.', language: 'vi' } as const;
    const page = plainPage({ ...words, tryAgain: '/a"onclick="b' });
    expect(page).toContain('<html lang="vi">');
    expect(page).toContain('>Thử lại</a>');
    expect(page).not.toContain('"onclick=');
    expect(plainPage(words)).not.toContain('Thử lại');
  });
});
