import '../style/titre.css';
import { RouterProvider } from '@tanstack/react-router';
import { monter } from '../composants/monter';
import { creerRouteur } from './routes';

void monter({
  genre: 'client',
  textes: {
    fr: () => import('../../locales/fr/boutique.po'),
    en: () => import('../../locales/en/boutique.po'),
  },
  pages: (contexte) => <RouterProvider router={creerRouteur(contexte)} />,
});
