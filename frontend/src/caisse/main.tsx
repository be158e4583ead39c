import '../style/code.css';
import './caisse.css';
import { RouterProvider } from '@tanstack/react-router';
import { monter } from '../composants/monter';
import { Depart } from './local/Depart';
import { creerRouteur } from './routes';

void monter({
  genre: 'travailleur',
  textes: {
    fr: () => import('../../locales/fr/caisse.po'),
    en: () => import('../../locales/en/caisse.po'),
  },
  pages: (contexte) => (
    <Depart socle={contexte.socle}>
      <RouterProvider router={creerRouteur(contexte)} />
    </Depart>
  ),
});
