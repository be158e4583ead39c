import { expect, test } from 'vitest';
import { type Centimes, centimes, somme } from './centimes';
import { especesDues } from './especes';
import { remiseErreurDePrix, remisesDuLot } from './remises';
import { part } from './retour';
import { facture, montantLigne, QUEBEC, type Taxe, type Unite } from './taxes';
import vecteurs from './vecteurs.json';

/** What each array is: crates/types/tests/vecteurs.rs, which makes the file. */
type Vecteurs = {
  lignes: [Unite, quantite: number, prix: Centimes, remise: Centimes, montant: Centimes][];
  factures: [
    [Centimes, Taxe][],
    consigne: Centimes,
    sousTotal: Centimes,
    tps: Centimes,
    tvq: Centimes,
    total: Centimes,
  ][];
  especes: [reste: Centimes, dues: Centimes][];
  retours: [montant: Centimes, tout: number, rendus: number[], parts: Centimes[]][];
  erreurs_de_prix: [
    quantite: number,
    prix: Centimes,
    affiche: Centimes,
    remise: Centimes,
    montant: Centimes,
  ][];
  lots: [nombre: number, prixDuLot: Centimes, prix: Centimes, quantites: number[], remises: Centimes[]][];
};

const cas = vecteurs as unknown as Vecteurs;

test('every group has its cases', () => {
  for (const group of Object.values(cas)) expect(group.length).toBeGreaterThan(1000);
});

test('lines', () => {
  for (const [unite, quantite, prix, remise, montant] of cas.lignes) {
    expect(montantLigne(unite, quantite, prix, remise), `${quantite} ${unite} × ${prix} − ${remise}`).toBe(
      montant,
    );
  }
});

test('invoices', () => {
  for (const [lignes, consigne, sousTotal, tps, tvq, total] of cas.factures) {
    const montants = lignes.map(([montant, taxe]) => ({ montant, taxe }));
    expect(facture(montants, QUEBEC, consigne)).toEqual({ sousTotal, consigne, tps, tvq, total });
  }
});

test('cash', () => {
  for (const [reste, dues] of cas.especes) expect(especesDues(reste), String(reste)).toBe(dues);
});

test('returns', () => {
  for (const [montant, tout, rendus, parts] of cas.retours) {
    let rendu = 0;
    let deja = centimes(0);
    for (const [rang, quantite] of rendus.entries()) {
      rendu += quantite;
      const donne = part(montant, rendu, tout, deja);
      expect(donne, `${rendu} of ${tout} at ${montant}`).toBe(parts[rang]);
      deja = somme(deja, donne);
    }
  }
});

test('price errors', () => {
  for (const [quantite, prix, affiche, remise, montant] of cas.erreurs_de_prix) {
    expect(remiseErreurDePrix(quantite, prix, affiche)).toBe(remise);
    expect(montantLigne('piece', quantite, prix, remise)).toBe(montant);
  }
});

test('lots', () => {
  for (const [nombre, prixDuLot, prix, quantites, remises] of cas.lots) {
    expect(remisesDuLot({ nombre, prix: prixDuLot }, quantites, prix)).toEqual(remises);
  }
});
