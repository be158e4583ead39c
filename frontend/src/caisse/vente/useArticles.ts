import { useLingui } from '@lingui/react/macro';
import type { Code } from '../../lecteur/code';
import { sonner } from '../../lecteur/son';
import { useLangue } from '../../socle/langue';
import { lireNumero } from '../cartes/numero';
import type { Trouve } from '../catalogue/article';
import { lireCode } from '../lecteur/code';
import { champDeSaisie, useLecture } from '../lecteur/Lecteur';
import { useLocal } from '../local/local';
import type { Dire } from './Nouvelles';
import { plein } from './panier';

/** `3*` before a code is three of it. */
const FOIS = /^(\d{1,6})\s*[*x×]$/;

/** Articles by their codes, scanned or typed: added to the cart, or refused aloud. Gives what the field of the screen needs. */
export function useArticles(dire: Dire): { taper: (texte: string) => void } {
  const { t } = useLingui();
  const { nom } = useLangue();
  const { catalogue, tenue, reseau } = useLocal();

  const refuser = (texte: string, cherche = '') => {
    sonner('refus');
    dire({ ton: 'refus', texte, cherche });
  };

  const ajouter = (trouve: Trouve, fois: number) => {
    if (plein(tenue.panier.lire()))
      return refuser(t`Une vente a 500 lignes au plus : encaissez, puis continuez.`);
    const avant = tenue.panier.lire();
    tenue.agir({ type: 'ajouter', trouve, fois });
    if (tenue.panier.lire() === avant) return refuser(t`Quantité trop grande : 1 000 000 au plus.`);
    sonner('bon');
    dire({ ton: 'bon', texte: nom(trouve.article), cherche: '' });
  };

  const inconnu = (texte: string) => refuser(t`Code inconnu : ${texte}. Rien n’a été ajouté.`, texte);

  const prendre = async (code: Code, fois: number) => {
    if (code.genre === 'abime' && lireNumero(code.texte) !== null)
      return refuser(t`C’est une carte cadeau : Maj + F4 la prend en paiement.`);
    if (code.genre === 'abime')
      return refuser(t`Code abîmé : ${code.texte}. Un chiffre manque ou est faux ; lisez-le encore.`);
    if (code.genre === 'texte') {
      const trouve = catalogue.indice.parSku(code.texte);
      return trouve ? ajouter(trouve, fois) : inconnu(code.texte);
    }
    const ici = catalogue.ici(code.gtin);
    if (ici) return ajouter(ici, fois);
    const ailleurs = reseau.etat.lire().enLigne === false ? null : await catalogue.demander(code.gtin);
    if (ailleurs) ajouter(ailleurs, fois);
    else inconnu(code.gtin);
  };

  useLecture((code) => {
    const champ = champDeSaisie();
    const fois = FOIS.exec(champ?.value.trim() ?? '');
    if (champ && fois) champ.value = '';
    void prendre(code, Number(fois?.[1] ?? 1));
  });

  return {
    taper: (texte) => {
      const [, fois, code] = /^(?:(\d{1,6})\s*[*x×])?\s*(.+)$/.exec(texte.trim()) ?? [];
      if (code) void prendre(lireCode(code), Number(fois ?? 1));
    },
  };
}
