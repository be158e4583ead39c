/** The API's origin: that of the page, unless `vitrine --api` wrote another into it. */
export const origine = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name=comptoir-api]')?.content || location.origin;

/** The language that problems are answered in: that of the page. */
export const langueDeLaPage = (): string => document.documentElement.lang || 'fr-CA';
