import { type Api, donnees, type Schema } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import type { Code } from '../../lecteur/code';
import { sansVide } from '../communs/filtres';
import { enSku, type Trouve } from './bordereau';

/** So many are offered to choose from: whoever sees more writes another word. */
const OFFERTS = 8;

type Ou = { readonly lieu: number; readonly categorie?: number | undefined };

/** What was found: one by its code, or some by words of their name. */
export type Trouves = { readonly un: Trouve } | { readonly plusieurs: readonly Schema<'StockDuProduit'>[] };

/** Looks a product up among those of a place: by barcode, by the code of the chain, else by its name. */
export async function trouver(api: Api, { lieu, categorie }: Ou, code: Code): Promise<Trouves> {
  const chercher = async (q: string) => {
    const query = { limite: OFFERTS, q, ...sansVide({ categorie_id: categorie }) };
    return (await donnees(api.GET('/api/magasins/{id}/stock', { params: { path: { id: lieu }, query } })))
      .elements;
  };
  if (code.genre === 'gtin') {
    const lu = await parCode(api, code.gtin);
    const ici = lu && (await chercher(lu.produit.sku)).find(({ sku }) => sku === lu.produit.sku);
    return ici ? { un: { ...ici, fois: lu.quantite } } : { plusieurs: [] };
  }
  const elements = await chercher(code.texte);
  const voulu = enSku(code.texte);
  const [seul] = voulu ? elements.filter(({ sku }) => sku === voulu) : elements;
  return seul && (voulu || elements.length === 1) ? { un: { ...seul, fois: 1 } } : { plusieurs: elements };
}

/** Null where no product has this barcode. */
export async function parCode(api: Api, id: string) {
  try {
    return await donnees(api.GET('/api/codes-barres/{id}', { params: { path: { id } } }));
  } catch (cause) {
    if (cause instanceof ApiProblem && cause.status === 404) return null;
    throw cause;
  }
}
