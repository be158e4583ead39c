import type { Centimes } from '../../argent/centimes';
import { calculerReste, type Reglement } from '../encaissement/reglement';
import type { Entree } from '../file/entree';
import type { LigneChiffree } from '../vente/totaux';

/** Columns of a roll of 80 mm, as the server prints them. */
export const COLONNES = 42;

/** `1234.50`: both languages are on one receipt, which has digits of neither. */
export const chiffres = (montant: Centimes): string => (montant / 100).toFixed(2);

export const FILET = '-'.repeat(COLONNES);

/** The text on the left, the figure on the right; what is too long goes on under itself. */
export function rang(texte: string, chiffre: string): string[] {
  const place = COLONNES - chiffre.length - 1;
  const lignes = couper(texte, place);
  const derniere = lignes.pop() ?? '';
  // As many signs as columns, whatever each is made of.
  const blanc = ' '.repeat(Math.max(0, place - [...derniere].length));
  return [...lignes, `${derniere}${blanc} ${chiffre}`];
}

/** Broken between words, each line as far in as the first; a word wider than the paper goes on below itself. */
function couper(texte: string, largeur: number): string[] {
  const retrait = /^ */.exec(texte)?.[0] ?? '';
  const place = largeur - retrait.length;
  const lignes: string[] = [];
  for (const mot of texte.trim().split(/ +/)) {
    const derniere = lignes.at(-1);
    if (derniere !== undefined && [...derniere].length + 1 + [...mot].length <= place)
      lignes[lignes.length - 1] = `${derniere} ${mot}`;
    else lignes.push(...morceaux(mot, place));
  }
  return lignes.map((ligne) => retrait + ligne);
}

function morceaux(mot: string, place: number): string[] {
  const signes = [...mot];
  const nombre = Math.max(1, Math.ceil(signes.length / place));
  return Array.from({ length: nombre }, (_, rang) => signes.slice(rang * place, (rang + 1) * place).join(''));
}

export const centrer = (texte: string): string =>
  ' '.repeat(Math.max(0, Math.floor((COLONNES - texte.length) / 2))) + texte;

type AImprimer = Pick<Entree, 'totaux' | 'reglement' | 'monnaie' | 'numeroLocal' | 'faite_le'>;

/** The receipt of a sale that the server does not have yet: both languages, its own number, and why it has no other. */
export function composerRecu({ totaux, reglement, monnaie, numeroLocal, faite_le }: AImprimer): string {
  const { reste, especes, arrondi } = calculerReste(totaux.total, reglement.paiements);
  const date = new Date(faite_le).toLocaleString('sv-SE', { timeZone: 'America/Toronto' }).slice(0, 16);
  return [
    centrer('Comptoir'),
    FILET,
    ...rang('Reçu / Receipt', numeroLocal),
    ...rang('Date', date),
    FILET,
    ...totaux.lignes.flatMap(ligne),
    FILET,
    ...rang('Sous-total / Subtotal', chiffres(totaux.sousTotal)),
    ...rang('TPS / GST', chiffres(totaux.tps)),
    ...rang('TVQ / QST', chiffres(totaux.tvq)),
    ...(totaux.consigne > 0 ? rang('Consigne / Deposit', chiffres(totaux.consigne)) : []),
    ...rang('TOTAL', chiffres(totaux.total)),
    FILET,
    ...(arrondi !== 0 ? rang('Arrondi / Rounding', chiffres(arrondi)) : []),
    ...reglement.paiements.flatMap(({ moyen, montant, reference }) => [
      ...rang(MOYENS[moyen], chiffres(montant)),
      ...couper(`  ${moyen === 'carte' ? `**** ${reference}` : reference}`, COLONNES),
    ]),
    ...(reste > 0 ? rang('Comptant / Cash', chiffres(especes)) : []),
    ...(reglement.recu === null
      ? []
      : [
          ...rang('Reçu / Received', chiffres(reglement.recu)),
          ...rang('Monnaie / Change', chiffres(monnaie)),
        ]),
    FILET,
    centrer('Hors ligne : numéro final à venir'),
    centrer('Offline: final number to come'),
    centrer('Merci de votre visite'),
    centrer('Thank you for your visit'),
  ].join('\n');
}

function ligne({ article, quantite, brut, retire, motif }: LigneChiffree): string[] {
  const pesee = article.unite === 'gramme';
  const compte = pesee
    ? `  ${(quantite / 1000).toFixed(3)} kg x ${chiffres(article.prix_cents)} / kg`
    : `  ${quantite} x ${chiffres(article.prix_cents)}`;
  return [
    ...rang(article.nom_fr, chiffres(brut)),
    ...(article.nom_en === article.nom_fr ? [] : couper(`  ${article.nom_en}`, COLONNES)),
    ...(pesee || quantite > 1 ? [compte] : []),
    ...(motif ? rang(`  ${MOTIFS[motif]}`, `-${chiffres(retire)}`) : []),
  ];
}

const MOYENS: Record<Reglement['paiements'][number]['moyen'], string> = {
  debit: 'Débit / Debit',
  credit: 'Crédit / Credit',
  carte: 'Carte cadeau / Gift card',
};

const MOTIFS: Record<NonNullable<LigneChiffree['motif']>, string> = {
  rabais: 'Rabais / Discount',
  article_abime: 'Article abîmé / Damaged',
  employe: 'Rabais employé / Staff',
  erreur_de_prix: 'Erreur de prix / Price error',
  lot: 'Lot / Multi-buy',
};
