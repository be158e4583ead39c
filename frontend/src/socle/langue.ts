import { i18n, type Messages } from '@lingui/core';
import { useLingui } from '@lingui/react';
import type { Langue } from '../argent/ecriture';

const BALISES: Record<Langue, string> = { fr: 'fr-CA', en: 'en-CA' };
const CHOIX = 'comptoir-langue';

/** The catalogues of an application, of which one is loaded: `{ fr: () => import('../../locales/fr/….po'), … }`. */
export type Textes = Record<Langue, () => Promise<{ messages: Messages }>>;

const communs: Textes = {
  fr: () => import('../../locales/fr/commun.po'),
  en: () => import('../../locales/en/commun.po'),
};

/** The language that was chosen here, else French. */
export function langueChoisie(): Langue {
  try {
    return localStorage.getItem(CHOIX) === 'en' ? 'en' : 'fr';
  } catch {
    return 'fr';
  }
}

/** Shows the page in this language, and has the API answer in it. */
export async function activerLangue(langue: Langue, textes: Textes): Promise<void> {
  const [commun, propre] = await Promise.all([communs[langue](), textes[langue]()]);
  i18n.load(langue, { ...commun.messages, ...propre.messages });
  // Before anything is drawn again: its requests read it.
  document.documentElement.lang = BALISES[langue];
  i18n.activate(langue, [BALISES[langue]]);
}

/** Keeps the choice for the next visit; where no storage is allowed it lasts as long as the page. */
export function garderLangue(langue: Langue): void {
  try {
    localStorage.setItem(CHOIX, langue);
  } catch {}
}

/** The language of the page, and what depends on it alone. */
export function useLangue() {
  const { i18n } = useLingui();
  const langue: Langue = i18n.locale === 'en' ? 'en' : 'fr';
  return {
    langue,
    /** Of what has its name in both. */
    nom: (chose: { nom_fr: string; nom_en: string }) => (langue === 'en' ? chose.nom_en : chose.nom_fr),
    /** `9 h 02`, or `26 nov., 9 h 02` when it was not today, in Québec's time. */
    moment: (iso: string) => ecrireMoment(new Date(iso), BALISES[langue]),
    /** `26 novembre 2026`, in Québec's time. */
    jour: (iso: string) =>
      new Date(iso).toLocaleDateString(BALISES[langue], { dateStyle: 'long', timeZone: FUSEAU }),
    nombre: (valeur: number) => NOMBRES[langue].format(valeur),
    /** Thousandths, with their sign: `+4,2 %`. */
    pourCent: (pourMille: number) => (pourMille / 1000).toLocaleString(BALISES[langue], POUR_CENT),
  };
}

/** Made once: a formatter takes longer to make than a line to draw. */
const NOMBRES: Record<Langue, Intl.NumberFormat> = {
  fr: new Intl.NumberFormat(BALISES.fr),
  en: new Intl.NumberFormat(BALISES.en),
};

const POUR_CENT: Intl.NumberFormatOptions = {
  style: 'percent',
  signDisplay: 'exceptZero',
  maximumFractionDigits: 1,
};
const FUSEAU = 'America/Toronto';

function ecrireMoment(moment: Date, balise: string, maintenant = new Date()): string {
  const jour = (date: Date) => date.toLocaleDateString('fr-CA', { timeZone: FUSEAU });
  const heure: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit', timeZone: FUSEAU };
  if (jour(moment) === jour(maintenant)) return moment.toLocaleTimeString(balise, heure);
  return moment.toLocaleString(balise, { ...heure, day: 'numeric', month: 'short' });
}
