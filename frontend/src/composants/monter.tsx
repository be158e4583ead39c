import '../style/base.css';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { creerApi } from '../api/client';
import { type Genre, Porteur } from '../api/jeton';
import { activerLangue, garderLangue, langueChoisie, type Textes } from '../socle/langue';
import { creerRequetes } from '../socle/requetes';
import { auChangementDeCompte, type Socle, SocleContext } from '../socle/session';
import { activerTheme, themeChoisi } from '../socle/theme';
import { secourir } from './secours';

/** What routes may use before anything is drawn. */
export type Contexte = { readonly socle: Socle; readonly requetes: QueryClient };

type Application = {
  /** Whose accounts it is for. */
  genre: Genre;
  textes: Textes;
  /** Its router, made with what is its own. */
  pages: (contexte: Contexte) => ReactNode;
};

/** Starts an application in `#racine`: theme and language first, so that nothing is drawn twice. */
export async function monter(application: Application): Promise<void> {
  const racine = document.getElementById('racine');
  if (!racine) throw new Error('no #racine in the page');
  try {
    await dessiner(racine, application);
  } catch (cause) {
    secourir(racine);
    throw cause;
  }
}

async function dessiner(racine: HTMLElement, { genre, textes, pages }: Application): Promise<void> {
  activerTheme(themeChoisi());
  await activerLangue(langueChoisie(), textes);

  const porteur = new Porteur(genre);
  const requetes = creerRequetes();
  // Once the screens of that account are gone: they would ask again in nobody's name.
  auChangementDeCompte(porteur, () => void setTimeout(() => void requetes.resetQueries()));
  const socle: Socle = {
    porteur,
    api: creerApi(porteur),
    changerLangue: async (langue) => {
      garderLangue(langue);
      await activerLangue(langue, textes);
    },
  };

  const onUncaughtError = (cause: unknown) => {
    secourir(racine);
    reportError(cause);
  };
  createRoot(racine, { onUncaughtError }).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <SocleContext value={socle}>
          <QueryClientProvider client={requetes}>{pages({ socle, requetes })}</QueryClientProvider>
        </SocleContext>
      </I18nProvider>
    </StrictMode>,
  );
}
