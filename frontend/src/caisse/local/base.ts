import type { Article } from '../catalogue/article';
import type { Entree } from '../file/entree';

/** What a till keeps of its own, in the browser's database. */
type Contenu = {
  /** The catalogue in pages of a thousand, as they came: a row for each product takes seven times as long. */
  catalogue: readonly Article[];
  /** Sales, from the one that is paid to the one that is recorded. */
  ventes: Entree;
  /** One value for each name: the cart, the till, the cursor of the catalogue. */
  etat: unknown;
};

type Magasin = keyof Contenu;

const NOM = 'comptoir-caisse';
/**
 * Each version adds what it needs and empties nothing: the sales of the version before are money. In 2 the cashier is kept
 * with the time until when they sell without network; whom 1 has kept has none, and says again who they are.
 */
const VERSION = 2;

export class Base {
  private constructor(private readonly db: IDBDatabase) {
    // Another tab has a newer version of us: it must not wait for this one, which could store nothing any more.
    db.onversionchange = () => {
      db.close();
      location.reload();
    };
  }

  static async ouvrir(): Promise<Base> {
    const demande = indexedDB.open(NOM, VERSION);
    demande.onupgradeneeded = ({ oldVersion }) => {
      const { result: db, transaction } = demande;
      const ajouter = (nom: Magasin, options?: IDBObjectStoreParameters) =>
        db.objectStoreNames.contains(nom) || db.createObjectStore(nom, options);
      ajouter('catalogue', { autoIncrement: true });
      ajouter('ventes', { keyPath: 'vente_id' });
      ajouter('etat');
      if (oldVersion === 1) transaction?.objectStore('etat').delete('caissier');
    };
    return new Base(await promesse(demande));
  }

  lire<M extends Magasin>(magasin: M, cle: string): Promise<Contenu[M] | undefined> {
    return promesse(this.db.transaction(magasin).objectStore(magasin).get(cle));
  }

  tout<M extends Magasin>(magasin: M): Promise<Contenu[M][]> {
    return promesse(this.db.transaction(magasin).objectStore(magasin).getAll());
  }

  /**
   * Written when the promise is kept; with `strict` also on the disk, where a power cut leaves it.
   * `neuf` refuses a key that is there.
   */
  async ecrire<M extends Magasin>(
    magasin: M,
    valeur: Contenu[M],
    { cle, strict = false, neuf = false }: { cle?: string; strict?: boolean; neuf?: boolean } = {},
  ): Promise<void> {
    const durability = strict ? 'strict' : 'relaxed';
    const transaction = this.db.transaction(magasin, 'readwrite', { durability });
    const lignes = transaction.objectStore(magasin);
    if (neuf) lignes.add(valeur, cle);
    else lignes.put(valeur, cle);
    await fin(transaction);
  }

  /** Several values of `etat` by their names, all of them or none. */
  async ecrireEtats(valeurs: ReadonlyMap<string, unknown>): Promise<void> {
    const transaction = this.db.transaction('etat', 'readwrite', { durability: 'relaxed' });
    for (const [cle, valeur] of valeurs) transaction.objectStore('etat').put(valeur, cle);
    await fin(transaction);
  }

  async effacer(magasin: Magasin, cle: string): Promise<void> {
    const transaction = this.db.transaction(magasin, 'readwrite');
    transaction.objectStore(magasin).delete(cle);
    await fin(transaction);
  }

  /** A page of the catalogue and the cursor behind it, both or none. `table_rase`: the pages before go. */
  async ajouterPage(page: readonly Article[], curseur: string | null, table_rase = false): Promise<void> {
    const transaction = this.db.transaction(['catalogue', 'etat'], 'readwrite');
    const pages = transaction.objectStore('catalogue');
    if (table_rase) pages.clear();
    if (page.length > 0) pages.add(page);
    transaction.objectStore('etat').put(curseur, 'curseur');
    await fin(transaction);
  }
}

function promesse<T>(demande: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    demande.onsuccess = () => resolve(demande.result);
    demande.onerror = () => reject(demande.error);
  });
}

function fin(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}
