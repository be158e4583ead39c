import '../style/code.css';
import { RouterProvider } from '@tanstack/react-router';
import { monter } from '../composants/monter';
import { creerRouteur } from './routes';

void monter({
  genre: 'travailleur',
  textes: {
    fr: () => import('../../locales/fr/caisse.po'),
    en: () => import('../../locales/en/caisse.po'),
  },
  pages: (contexte) => <RouterProvider router={creerRouteur(contexte)} />,
});
