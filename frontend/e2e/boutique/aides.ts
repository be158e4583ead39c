import type { Page } from '@playwright/test';
import createClient from 'openapi-fetch';
import { nouvelleCle, sousCle } from '../../src/api/cle.ts';
import type { paths } from '../../src/api/schema.d.ts';
import { MOT_DE_PASSE, type Personne } from '../fixtures/personne.ts';
import { connecter, expect } from '../fixtures/test.ts';

/** A client of one's own, made by the API: what one test buys, cancels or erases is no other's. */
export async function inscrire(adresse: string, prenom = 'Zoé'): Promise<string> {
  const api = createClient<paths, 'application/json'>({ baseUrl: adresse });
  const courriel = `${prenom.toLowerCase().replace(/\W/g, '')}.${nouvelleCle()}@client.example`;
  const { error } = await api.POST('/api/auth/inscription', {
    body: { prenom, nom: 'Tremblay', courriel, mot_de_passe: MOT_DE_PASSE, langue: 'fr' },
  });
  if (error) throw new Error(JSON.stringify(error));
  return courriel;
}

/** Signs in on the page of the form, and goes on from the first page. */
export async function ouvrirSession(page: Page, courriel: string): Promise<void> {
  await page.goto('/connexion');
  await connecter(page, courriel);
}

/** Puts so many of a product in the cart, on its page. */
export async function mettreAuPanier(page: Page, produit: number, fois = 1): Promise<void> {
  await page.goto(`/produits/${produit}`);
  for (let n = 0; n < fois; n += 1) {
    await page
      .getByRole('main')
      .getByRole('button', { name: /^(Ajouter au panier|Add to cart|Ajouté|Added)/ })
      .click();
    await expect(
      page.getByRole('button', { name: new RegExp(`^(Ajouté|Added) \\(${n + 1}\\)`) }),
    ).toBeVisible();
  }
}

/** From a cart with something in it to the summary: collected at a store. */
export async function choisirCueillette(page: Page, magasin: RegExp): Promise<void> {
  await page.goto('/commander');
  await page.getByRole('radio', { name: magasin }).check();
  await page.getByRole('button', { name: /^(Vérifier la commande|Check the order)$/ }).click();
  await expect(page.getByRole('button', { name: RESERVER })).toBeVisible();
}

export const RESERVER = /^(Réserver et passer au paiement|Reserve and go to payment)$/;
export const PAYER = /^(Payer|Pay)\s/;

/** Reserves, and waits for the form of the payment; gives the order's id. */
export async function reserver(page: Page): Promise<string> {
  await page.getByRole('button', { name: RESERVER }).click();
  await expect(page.getByRole('button', { name: PAYER })).toBeVisible();
  return idDeCommande(page);
}

export const idDeCommande = (page: Page): string => /commandes\/([\w-]{36})/.exec(page.url())?.[1] ?? '';

/** Pays by this card of the simulated provider. */
export async function payer(page: Page, jeton: string): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(jeton) }).check();
  await page.getByRole('button', { name: PAYER }).click();
}

/** How the attempts to pay an order ended, the oldest first. */
export async function paiements(client: Personne, id: string): Promise<string[]> {
  const { data } = await client.api.GET('/api/commandes/{id}', { params: { path: { id } } });
  return data?.paiements.map(({ etat }) => etat) ?? [];
}

/** Leaves so many units of a product available at a place. */
export async function laisserEnStock(
  responsable: Personne,
  lieu_id: number,
  produit_id: number,
  unites: number,
): Promise<void> {
  const { data } = await responsable.api.GET('/api/produits/{id}/stock', {
    params: { path: { id: produit_id } },
  });
  const stock = data?.find((ligne) => ligne.lieu_id === lieu_id);
  if (!stock) throw new Error(`no stock of ${produit_id} at ${lieu_id}`);
  const delta = unites - stock.disponible;
  if (delta === 0) return;
  const { error } = await responsable.api.POST('/api/mouvements', {
    params: { header: sousCle(nouvelleCle()) },
    body: { lieu_id, type: 'ajustement', motif: 'erreur_de_saisie', lignes: [{ produit_id, delta }] },
  });
  if (error) throw new Error(JSON.stringify(error));
}
