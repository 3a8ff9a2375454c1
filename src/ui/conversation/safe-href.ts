/** Links written by a model or a brand open pages, never run anything: web and mail addresses only. */
export const safeHref = (href: string, base: string): string | null => {
  try {
    const url = new URL(href, base);
    return ['https:', 'http:', 'mailto:', 'tel:'].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
};
