const CLE = 'comptoir-panier';

/** Where no storage is allowed (private windows) the cart lasts as long as the page. */
let memoire: string | null = null;

/** The token of a guest's cart: whoever holds it holds the cart. Kept until a sign-in has merged the cart. */
export const jetonInvite = {
  lire(): string | null {
    try {
      return localStorage.getItem(CLE);
    } catch {
      return memoire;
    }
  },
  ecrire(jeton: string): void {
    memoire = jeton;
    try {
      localStorage.setItem(CLE, jeton);
    } catch {}
  },
  effacer(): void {
    memoire = null;
    try {
      localStorage.removeItem(CLE);
    } catch {}
  },
};

/** The header that goes with every request of the cart; a client's token goes before it. */
export function parInvite(): { 'X-Panier-Jeton'?: string } {
  const jeton = jetonInvite.lire();
  return jeton === null ? {} : { 'X-Panier-Jeton': jeton };
}
