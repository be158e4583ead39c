import { createContext, use } from 'react';
import type { Socle } from '../../socle/session';
import { Catalogue } from '../catalogue/catalogue';
import { FileDesVentes } from '../file/file';
import { Caissier } from '../nip/caissier';
import { Tenue } from '../vente/tenue';
import { Base } from './base';
import { Reseau } from './reseau';
import { Suivi } from './suivi';

/** Which till this is, and the session that it sells in. */
export type Poste = {
  readonly magasin_id: number;
  readonly magasin: string;
  readonly caisse_id: number;
  readonly caisse: number;
  readonly session_id: string;
  readonly prefixe: string;
};

/** What the till has of its own, with network or without. */
export type Local = {
  readonly base: Base;
  readonly reseau: Reseau;
  readonly catalogue: Catalogue;
  readonly file: FileDesVentes;
  readonly caissier: Caissier;
  readonly tenue: Tenue;
  readonly poste: Suivi<Poste | null>;
  readonly choisirPoste: (poste: Poste | null) => Promise<void>;
  /** The next number of a receipt without network: `H-4-12`. */
  readonly numeroLocal: (caisse_id: number) => Promise<string>;
};

const CATALOGUE_MS = 60_000;
const NIP_MS = 15_000;

/** Opens what was kept, and goes on: the queue sends, the catalogue follows, the network is watched. */
export async function ouvrirLocal({ porteur, api }: Socle): Promise<Local> {
  const base = await Base.ouvrir();
  // Asked for, and nothing depends on the answer: some browsers never say yes.
  void navigator.storage?.persist?.();
  const reseau = new Reseau(Number((await base.lire('etat', 'decalage')) ?? 0), (decalage) => {
    void base.ecrire('etat', decalage, { cle: 'decalage' });
  });
  const caissier = new Caissier(base, porteur, api);
  const file = new FileDesVentes(base, reseau, caissier.mandatPour);
  const catalogue = new Catalogue(base, api);
  const tenue = new Tenue(base);
  const poste = new Suivi(((await base.lire('etat', 'poste')) ?? null) as Poste | null);
  await Promise.all([caissier.charger(), tenue.charger(), file.demarrer()]);
  void catalogue.charger().then(() => suivreCatalogue(catalogue, reseau, porteur));
  reseau.battre();
  // A NIP ends by itself, whichever screen is open; never in the middle of a sale.
  setInterval(() => {
    if (tenue.panier.lire().lignes.length === 0)
      caissier.entreDeuxVentes(reseau.etat.lire().enLigne === true);
  }, NIP_MS);

  let avant = porteur.session().etat;
  const suivre = () => {
    const session = porteur.session();
    // Until the password is their own, nothing is asked in their name.
    if (session.etat === 'ouverte' && session.provisoire) return;
    // From the form, and not from the cookie of whoever was here before.
    const parFormulaire = avant === 'absente';
    avant = session.etat;
    if (session.etat !== 'ouverte') return;
    file.connecter();
    caissier.connecter(session, parFormulaire).catch(() => {});
  };
  porteur.abonner(suivre);
  suivre();
  // A page that was loaded without network has not asked yet who is signed in.
  reseau.etat.abonner(() => {
    if (reseau.etat.lire().enLigne && porteur.session().etat === 'inconnue') porteur.jeton().catch(() => {});
  });

  return {
    base,
    reseau,
    catalogue,
    file,
    caissier,
    tenue,
    poste,
    choisirPoste: async (choisi) => {
      await base.ecrire('etat', choisi, { cle: 'poste' });
      poste.poser(choisi);
    },
    numeroLocal: async (caisse_id) =>
      await navigator.locks.request('caisse-numero', async () => {
        const numero = Number((await base.lire('etat', 'numero')) ?? 0) + 1;
        await base.ecrire('etat', numero, { cle: 'numero', strict: true });
        return `H-${caisse_id}-${numero}`;
      }),
  };
}

function suivreCatalogue(catalogue: Catalogue, reseau: Reseau, porteur: Socle['porteur']): void {
  const lire = () => {
    const session = porteur.session();
    if (session.etat === 'ouverte' && !session.provisoire) catalogue.synchroniser().catch(() => {});
  };
  porteur.abonner(lire);
  reseau.etat.abonner(() => reseau.etat.lire().enLigne && lire());
  setInterval(lire, CATALOGUE_MS);
  lire();
}

export const LocalContext = createContext<Local | null>(null);

export function useLocal(): Local {
  const local = use(LocalContext);
  if (!local) throw new Error('useLocal outside of the till');
  return local;
}
