import { examiner } from './fixtures/ecran.ts';
import { connecter, test } from './fixtures/test.ts';

/** Each screen by its address and who looks at it. Add yours here: that is all there is to do. */
const ECRANS: {
  nom: string;
  adresse: string;
  courriel?: string /** The same at each visit: what is read aloud is kept. */;
  stable?: true;
}[] = [
  { nom: 'catalogue', adresse: '/' },
  { nom: 'catalogue-vide', adresse: '/?q=zzzz', stable: true },
  { nom: 'connexion', adresse: '/connexion', stable: true },
  { nom: 'introuvable', adresse: '/rien/ici', stable: true },
  { nom: 'produit', adresse: '/produits/175' },
  { nom: 'panier-vide', adresse: '/panier' },
  { nom: 'inscription', adresse: '/inscription' },
  { nom: 'oubli', adresse: '/oubli' },
  { nom: 'reinitialisation', adresse: '/reinitialisation' },
  { nom: 'vie-privee', adresse: '/confidentialite' },
  { nom: 'commander', adresse: '/commander', courriel: 'emma@client.example' },
  { nom: 'commandes', adresse: '/commandes', courriel: 'emma@client.example' },
  { nom: 'profil', adresse: '/compte', courriel: 'emma@client.example' },
  { nom: 'adresses', adresse: '/compte/adresses', courriel: 'emma@client.example' },
  { nom: 'consentements', adresse: '/compte/consentements', courriel: 'emma@client.example' },
  { nom: 'securite', adresse: '/compte/securite', courriel: 'emma@client.example' },
  { nom: 'cartes', adresse: '/compte/cartes', courriel: 'emma@client.example' },
  { nom: 'donnees', adresse: '/compte/donnees', courriel: 'emma@client.example' },
  { nom: 'caisse-connexion', adresse: '/caisse', stable: true },
  { nom: 'poste', adresse: '/caisse', courriel: 'bob@comptoir.example' },
  { nom: 'vente', adresse: '/caisse/vente', courriel: 'bob@comptoir.example' },
  { nom: 'file', adresse: '/caisse/file', courriel: 'bob@comptoir.example' },
  { nom: 'retour', adresse: '/caisse/retour', courriel: 'bob@comptoir.example' },
  { nom: 'cartes-cadeaux', adresse: '/caisse/cartes', courriel: 'bob@comptoir.example' },
  { nom: 'tiroir', adresse: '/caisse/tiroir', courriel: 'bob@comptoir.example' },
  { nom: 'cueillette', adresse: '/caisse/commandes', courriel: 'bob@comptoir.example' },
  { nom: 'gestion-connexion', adresse: '/gestion', stable: true },
  { nom: 'tableau-de-bord', adresse: '/gestion', courriel: 'alice@comptoir.example' },
];

const PERSONNES = Object.entries(Object.groupBy(ECRANS, ({ courriel }) => courriel ?? 'nobody'));

for (const [qui, ecrans = []] of PERSONNES) {
  test(`nobody is left out of the screens of ${qui}: both languages, light and dark, every window`, async ({
    page,
  }) => {
    test.setTimeout(600_000);
    let connectee = false;
    for (const { nom, adresse, courriel, stable } of ecrans) {
      await test.step(nom, async () => {
        await page.goto(adresse);
        if (courriel && !connectee) await connecter(page, courriel);
        connectee = true;
        await examiner(page, stable && nom);
      });
    }
  });
}
