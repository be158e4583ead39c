import * as v from 'valibot';
import { jour, mot, numero, un, uuid, vrai } from './communs/filtres';
import {
  CANAL,
  COMMANDE,
  DEMANDE,
  INVENTAIRE as ETAT_INVENTAIRE,
  LIGNE_INVENTAIRE,
  MOUVEMENT,
  NIVEAU,
  ROLE,
  SESSION,
  TRANSFERT,
  TRAVAILLEUR,
} from './communs/mots';
import { ETAT as COURRIEL } from './courriels/mots';

const codes = <T extends object>(mots: T) => Object.keys(mots) as (keyof T & string)[];

/** What each screen keeps in its address: filters, so that refresh, «back» and a sent link find the same lines. */
export const RACINE = v.object({ lieu: numero() });
export const STOCK = v.object({ q: mot(), categorie: numero(), niveau: un(codes(NIVEAU)), centre: vrai() });
export const ALERTES = v.object({ niveau: un(codes(NIVEAU)), toutes: vrai() });
export const MOUVEMENTS = v.object({
  produit: numero(),
  type: un(codes(MOUVEMENT)),
  du: jour(),
  au: jour(),
});
export const NOUVEAU_MOUVEMENT = v.object({ type: un(['reception', 'ajustement']) });
export const INVENTAIRES = v.object({ etat: un(codes(ETAT_INVENTAIRE)) });
export const INVENTAIRE = v.object({ etat: un(codes(LIGNE_INVENTAIRE)) });
export const COMPTAGES = v.object({ etat: un(['a_faire', 'fait']) });
export const NOUVELLE_DEMANDE = v.object({ produit: numero() });
export const DEMANDES = v.object({ etat: un(codes(DEMANDE)) });
export const TRANSFERTS = v.object({ etat: un(codes(TRANSFERT)) });
export const PRODUITS = v.object({
  q: mot(),
  categorie: numero(),
  actif: un(['oui', 'non']),
  tri: un(['prix', '-prix']),
});
export const COMMANDES = v.object({ etat: un(codes(COMMANDE)), retard: vrai() });
export const SESSIONS = v.object({ etat: un(codes(SESSION)), du: jour(), au: jour() });
export const VENTES = v.object({ numero: mot(40), jour: jour(), session: uuid(), vendeur: uuid() });
export const RETOURS = v.object({ session: uuid(), vente: uuid() });
export const PERIODE = v.object({
  du: jour(),
  au: jour(),
  canal: un(codes(CANAL)),
  par: un(['heure', 'jour', 'semaine', 'mois', 'magasin', 'region']),
  classer: un(['montant', 'quantite', 'marge']),
  categorie: numero(),
});
export const EQUIPE = v.object({ q: mot(), role: un(codes(ROLE)), etat: un(codes(TRAVAILLEUR)) });
export const QUARTS = v.object({ du: jour(), au: jour(), travailleur: uuid() });
export const AUDIT = v.object({ action: mot(80), objet: mot(80), acteur: uuid(), du: jour(), au: jour() });
export const JOURNAL = v.object({ jour: jour() });
export const COURRIELS = v.object({ etat: un(codes(COURRIEL)) });
export const CLIENTS = v.object({ q: mot(80) });
export const ECARTS = v.object({ du: jour(), au: jour() });
export const EVENEMENTS = v.object({ type: mot(80), agregat: mot(80) });
