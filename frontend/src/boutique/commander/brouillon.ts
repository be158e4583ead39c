import * as v from 'valibot';
import { nouvelleCle } from '../../api/cle';
import { garder } from './garde';

const adresse = v.object({
  destinataire: v.string(),
  ligne1: v.string(),
  ligne2: v.nullable(v.string()),
  ville: v.string(),
  province: v.string(),
  code_postal: v.string(),
});
export type Adresse = v.InferOutput<typeof adresse>;

const brouillon = v.object({
  /** The order's id, from the first look at the summary until its outcome is known. */
  cle: v.pipe(v.string(), v.uuid()),
  /** Whether it was sent: there may be an order under the key. */
  envoye: v.boolean(),
  mode: v.picklist(['cueillette', 'livraison']),
  lieu_id: v.pipe(v.number(), v.integer()),
  courriel: v.string(),
  adresse: v.nullable(adresse),
});
/** An order that is being written. */
export type Brouillon = v.InferOutput<typeof brouillon>;

export const brouillonGarde = garder('comptoir-commande', brouillon);

/** What was chosen, under a key of its own; the same again keeps the key, which may have been sent. */
export function ecrireBrouillon(choix: Omit<Brouillon, 'cle' | 'envoye'>): Brouillon {
  const avant = brouillonGarde.lire();
  const pareil = avant && memeChoix(avant, choix);
  const apres = pareil ? avant : { ...choix, cle: nouvelleCle(), envoye: false };
  brouillonGarde.ecrire(apres);
  return apres;
}

/** Under another key, since this one has had its outcome: a refusal. */
export const recommencer = (brouillon: Brouillon): Brouillon => {
  const apres = { ...brouillon, cle: nouvelleCle(), envoye: false };
  brouillonGarde.ecrire(apres);
  return apres;
};

function memeChoix(avant: Brouillon, choix: Omit<Brouillon, 'cle' | 'envoye'>): boolean {
  const { cle: _cle, envoye: _envoye, ...ancien } = avant;
  return JSON.stringify(v.parse(sansCle, ancien)) === JSON.stringify(v.parse(sansCle, choix));
}

/** In one order of its members. */
const sansCle = v.omit(brouillon, ['cle', 'envoye']);
