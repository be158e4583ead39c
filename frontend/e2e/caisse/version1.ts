import type { Page } from '@playwright/test';

type Contenu = { catalogue: unknown[]; ventes: unknown[]; etat: [string, unknown][] };

/** Makes the store of a till what the first version left: the same content, without what later ones keep beside it. */
export async function redevenirVersion1(page: Page): Promise<void> {
  const contenu = await page.evaluate(lire);
  await page.context().setOffline(false);
  // A page of the same origin that opens no store of its own.
  await page.goto('/icone.svg');
  await page.evaluate(ecrire, contenu);
}

/** In the page. */
function lire(): Promise<string> {
  return new Promise((resolve, reject) => {
    const demande = indexedDB.open('comptoir-caisse');
    demande.onerror = () => reject(demande.error);
    demande.onsuccess = () => {
      const { result: db } = demande;
      const lecture = db.transaction(['catalogue', 'ventes', 'etat']);
      const tout = (nom: string) => lecture.objectStore(nom).getAll();
      const [catalogue, ventes, valeurs] = [tout('catalogue'), tout('ventes'), tout('etat')];
      const cles = lecture.objectStore('etat').getAllKeys();
      lecture.oncomplete = () => {
        db.close();
        const etat = cles.result.map((cle, rang) => [String(cle), valeurs.result[rang]]);
        resolve(JSON.stringify({ catalogue: catalogue.result, ventes: ventes.result, etat }));
      };
    };
  });
}

/** In the page. */
async function ecrire(texte: string): Promise<void> {
  const { catalogue, ventes, etat } = JSON.parse(texte) as Contenu;
  await new Promise((resolve, reject) => {
    const effacement = indexedDB.deleteDatabase('comptoir-caisse');
    effacement.onsuccess = resolve;
    effacement.onerror = reject;
  });
  await new Promise<void>((resolve, reject) => {
    const demande = indexedDB.open('comptoir-caisse', 1);
    demande.onerror = () => reject(demande.error);
    demande.onupgradeneeded = () => {
      const { result: db } = demande;
      const pages = db.createObjectStore('catalogue', { autoIncrement: true });
      for (const articles of catalogue) pages.add(articles);
      const lesVentes = db.createObjectStore('ventes', { keyPath: 'vente_id' });
      for (const vente of ventes) lesVentes.put(vente);
      const valeurs = db.createObjectStore('etat');
      for (const [cle, valeur] of etat) {
        if (cle === 'decalage') continue;
        const { jusqua: _jusqua, ...caissier } = Object(valeur);
        valeurs.put(cle === 'caissier' ? caissier : valeur, cle);
      }
    };
    demande.onsuccess = () => {
      demande.result.close();
      resolve();
    };
  });
}
