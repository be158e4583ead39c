import type { Centimes } from '../../argent/centimes';
import { calculerReste } from '../encaissement/reglement';
import type { Entree } from '../file/entree';
import type { LigneChiffree } from '../vente/totaux';

/** Columns of a roll of 80 mm, as the server prints them. */
export const COLONNES = 42;

/** `1234.50`: both languages are on one receipt, which has digits of neither. */
const chiffres = (montant: Centimes): string => (montant / 100).toFixed(2);

const FILET = '-'.repeat(COLONNES);

/** The text on the left, the figure on the right; what is too long goes on under itself. */
export function rang(texte: string, chiffre: string): string[] {
  const place = COLONNES - chiffre.length - 1;
  const lignes = couper(texte, place);
  const derniere = lignes.pop() ?? '';
  return [...lignes, `${derniere.padEnd(place)} ${chiffre}`];
}

function couper(texte: string, largeur: number): string[] {
  const signes = [...texte];
  const lignes: string[] = [];
  while (signes.length > largeur) lignes.push(signes.splice(0, largeur).join(''));
  return [...lignes, signes.join('')];
}

const centre = (texte: string): string =>
  ' '.repeat(Math.max(0, Math.floor((COLONNES - texte.length) / 2))) + texte;

type AImprimer = Pick<Entree, 'totaux' | 'reglement' | 'monnaie' | 'numeroLocal' | 'faite_le'>;

/** The receipt of a sale that the server does not have yet: both languages, its own number, and why it has no other. */
export function composerRecu({ totaux, reglement, monnaie, numeroLocal, faite_le }: AImprimer): string {
  const { reste, especes, arrondi } = calculerReste(totaux.total, reglement.paiements);
  const date = new Date(faite_le).toLocaleString('sv-SE', { timeZone: 'America/Toronto' }).slice(0, 16);
  return [
    centre('Comptoir'),
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
      ...rang(moyen === 'debit' ? 'Débit / Debit' : 'Crédit / Credit', chiffres(montant)),
      `  ${reference}`,
    ]),
    ...(reste > 0 ? rang('Comptant / Cash', chiffres(especes)) : []),
    ...(reglement.recu === null
      ? []
      : [
          ...rang('Reçu / Received', chiffres(reglement.recu)),
          ...rang('Monnaie / Change', chiffres(monnaie)),
        ]),
    FILET,
    centre('Hors ligne : numéro final à venir'),
    centre('Offline: final number to come'),
    centre('Merci de votre visite'),
    centre('Thank you for your visit'),
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

const MOTIFS: Record<NonNullable<LigneChiffree['motif']>, string> = {
  rabais: 'Rabais / Discount',
  article_abime: 'Article abîmé / Damaged',
  employe: 'Rabais employé / Staff',
  erreur_de_prix: 'Erreur de prix / Price error',
  lot: 'Lot / Multi-buy',
};
