export const THEMES = ['systeme', 'clair', 'sombre'] as const;
export type Theme = (typeof THEMES)[number];

const CHOIX = 'comptoir-theme';

export function themeChoisi(): Theme {
  try {
    return THEMES.find((theme) => theme === localStorage.getItem(CHOIX)) ?? 'systeme';
  } catch {
    return 'systeme';
  }
}

/** Colours the page: tokens.css reads the attribute; without it the system decides. */
export function activerTheme(theme: Theme): void {
  if (theme === 'systeme') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export function choisirTheme(theme: Theme): void {
  activerTheme(theme);
  try {
    localStorage.setItem(CHOIX, theme);
  } catch {}
}
