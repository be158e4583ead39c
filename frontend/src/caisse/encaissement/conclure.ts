import { ZERO } from '../../argent/centimes';
import type { Entree } from '../file/entree';
import type { Local, Poste } from '../local/local';
import type { Approuve } from '../nip/Approbation';
import type { Personne } from '../nip/caissier';
import type { Totaux } from '../vente/totaux';
import { calculerReste, monnaie, parCarteCadeau, type Reglement } from './reglement';

export type APayer = {
  readonly poste: Poste;
  readonly vendeur: Personne;
  readonly totaux: Totaux;
  readonly reglement: Reglement;
  readonly approbation: Approuve | null;
};

/** Makes a sale of the cart: stored first, whatever happens next. Then the cart is another one. */
export async function conclure(
  local: Local,
  { poste, vendeur, totaux, reglement, approbation }: APayer,
): Promise<Entree> {
  const { tenue, file, reseau, caissier } = local;
  const { especes } = calculerReste(totaux.total, reglement.paiements);
  const entree: Entree = {
    vente_id: tenue.panier.lire().vente_id,
    magasin_id: poste.magasin_id,
    caisse_id: poste.caisse_id,
    session_id: poste.session_id,
    vendeur: { compte_id: vendeur.compte_id, nom: vendeur.nom },
    faite_le: new Date(reseau.maintenant()).toISOString(),
    numeroLocal: await local.numeroLocal(poste.caisse_id),
    totaux,
    reglement,
    monnaie: (reglement.recu !== null && monnaie(reglement.recu, especes)) || ZERO,
    approbation: approbation?.jeton ?? null,
    ...(approbation && { approuveePar: approbation.par }),
    etat: 'a_envoyer',
    // Nobody waits for a server that did not answer a moment ago.
    directe: reseau.etat.lire().enLigne === true && (caissier.signe || parCarteCadeau(reglement)),
    essais: 0,
    prochain: 0,
    bail: 0,
    motif: null,
    issue: null,
    alarme: false,
    finieLe: null,
    justification: null,
  };
  await file.deposer(entree);
  tenue.agir({ type: 'vider' });
  return entree;
}

/** What a cashier may not take off alone: 10 % of a line, 25.00 $ of a price error. */
const ERREUR_MAX = 25_00;

export function approbationVoulue({ lignes }: Totaux): 'remise' | 'erreur_de_prix' | null {
  const trop = lignes.filter(({ motif, retire, brut }) => {
    if (motif === null || motif === 'lot') return false;
    return motif === 'erreur_de_prix' ? retire > ERREUR_MAX : retire * 10 > brut;
  });
  if (trop.length === 0) return null;
  return trop.every(({ motif }) => motif === 'erreur_de_prix') ? 'erreur_de_prix' : 'remise';
}
