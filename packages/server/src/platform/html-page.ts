/** Text for between tags and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A page that needs nothing else from the server: shown when the rest may be unreachable. */
export function plainPage(page: {
  title: string;
  text: string;
  language: 'vi' | 'en';
  /** The address that may open later; a page that reloads by itself would tear a reader away. */
  tryAgain?: string;
}): string {
  const [again, home] =
    page.language === 'vi' ? ['Thử lại', 'Về trang chủ'] : ['Try again', 'Home'];
  const retry =
    page.tryAgain === undefined ? '' : `<a href="${escapeHtml(page.tryAgain)}">${again}</a> · `;
  return `<!doctype html><html lang="${page.language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)} – Một Cửa</title>
<style>${STYLE}</style></head><body><main><h1>${escapeHtml(page.title)}</h1>
<p>${escapeHtml(page.text)}</p><p>${retry}<a href="/">${home}</a></p></main></body></html>`;
}

const STYLE =
  'body{font:1.0625rem/1.6 system-ui,sans-serif;color:#1b1f24;background:#fff;margin:0}main{max-width:40rem;margin:12vh auto;padding:0 1.25rem}h1{font-size:1.75rem;line-height:1.25}a{color:#8a1c1c}';
