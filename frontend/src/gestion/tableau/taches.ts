import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { type Api, donnees } from '../../api/client';
import { aujourdhui, veille } from '../communs/jours';
import type { Rang } from '../communs/roles';

/** As many as are counted: a list has no total. */
export const MAX = 100;

type Tache = {
  readonly cle: string;
  readonly mots: MessageDescriptor;
  readonly role: Rang;
  readonly urgente?: boolean;
  /** Where it is done. */
  readonly vers: { readonly to: string; readonly search: Record<string, string | boolean> };
  /** How many there are, at most `MAX`, of a place or of all of one's own. */
  readonly compter: (api: Api, lieu: { lieu_id?: number }) => Promise<number>;
};

const combien = async (page: Promise<{ elements: unknown[] }>) => (await page).elements.length;
const limite = MAX;

/** What is to be done, what cannot wait first. */
export const TACHES: readonly Tache[] = [
  {
    cle: 'retards',
    mots: msg`Commandes web en retard`,
    role: 'employe',
    urgente: true,
    vers: { to: '/commandes', search: { retard: true } },
    compter: (api, lieu) =>
      combien(
        donnees(api.GET('/api/commandes', { params: { query: { en_retard: true, limite, ...lieu } } })),
      ),
  },
  {
    cle: 'ruptures',
    mots: msg`Produits en rupture, dont personne ne s’occupe encore`,
    role: 'employe',
    urgente: true,
    vers: { to: '/alertes', search: { niveau: 'rupture' } },
    compter: async (api, lieu) => {
      const query = { ouverte: true, niveau: 'rupture' as const, limite, ...lieu };
      const { elements } = await donnees(api.GET('/api/alertes', { params: { query } }));
      return elements.filter(({ prise_en_charge_le }) => !prise_en_charge_le).length;
    },
  },
  {
    cle: 'preparer',
    mots: msg`Commandes web à préparer`,
    role: 'employe',
    vers: { to: '/commandes', search: { etat: 'payee' } },
    compter: (api, lieu) =>
      combien(donnees(api.GET('/api/commandes', { params: { query: { etat: 'payee', limite, ...lieu } } }))),
  },
  {
    cle: 'recevoir',
    mots: msg`Transferts en route`,
    role: 'employe',
    vers: { to: '/transferts', search: { etat: 'en_transit' } },
    compter: (api, lieu) =>
      combien(
        donnees(api.GET('/api/transferts', { params: { query: { etat: 'en_transit', limite, ...lieu } } })),
      ),
  },
  {
    cle: 'expedier',
    mots: msg`Transferts à expédier`,
    role: 'gestionnaire',
    vers: { to: '/transferts', search: { etat: 'en_preparation' } },
    compter: (api, lieu) =>
      combien(
        donnees(
          api.GET('/api/transferts', { params: { query: { etat: 'en_preparation', limite, ...lieu } } }),
        ),
      ),
  },
  {
    cle: 'decider',
    mots: msg`Demandes de réapprovisionnement à décider`,
    role: 'responsable',
    vers: { to: '/demandes', search: { etat: 'soumise' } },
    compter: (api, lieu) =>
      combien(donnees(api.GET('/api/demandes', { params: { query: { etat: 'soumise', limite, ...lieu } } }))),
  },
  {
    cle: 'compter',
    mots: msg`Produits à compter, vendus alors que le livre n’en avait plus`,
    role: 'employe',
    vers: { to: '/comptages', search: { etat: 'a_faire' } },
    compter: (api, lieu) =>
      combien(
        donnees(api.GET('/api/comptages', { params: { query: { etat: 'a_faire', limite, ...lieu } } })),
      ),
  },
  {
    cle: 'prix',
    mots: msg`Écarts de prix de la veille et du jour, vendus sans réseau`,
    role: 'gestionnaire',
    vers: { to: '/ecarts', search: { du: veille(aujourdhui()) } },
    compter: (api, { lieu_id }) =>
      combien(
        donnees(
          api.GET('/api/ecarts-de-prix', {
            params: { query: { du: veille(aujourdhui()), limite, ...(lieu_id && { magasin_id: lieu_id }) } },
          }),
        ),
      ),
  },
  {
    cle: 'inventaires',
    mots: msg`Inventaires en cours`,
    role: 'employe',
    vers: { to: '/inventaires', search: { etat: 'ouvert' } },
    compter: (api, lieu) =>
      combien(
        donnees(api.GET('/api/inventaires', { params: { query: { etat: 'ouvert', limite, ...lieu } } })),
      ),
  },
  {
    cle: 'tiroirs',
    mots: msg`Tiroirs-caisses à compter`,
    role: 'employe',
    vers: { to: '/sessions', search: { etat: 'terminee' } },
    compter: (api, { lieu_id }) =>
      combien(
        donnees(
          api.GET('/api/sessions', {
            params: { query: { etat: 'terminee', limite, ...(lieu_id && { magasin_id: lieu_id }) } },
          }),
        ),
      ),
  },
];
