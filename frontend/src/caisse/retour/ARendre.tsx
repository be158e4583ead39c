import { Trans, useLingui } from '@lingui/react/macro';
import type { Schema } from '../../api/client';
import { Montant } from '../../composants/Prix';
import { useLangue } from '../../socle/langue';

/** Of each line, by its place: how many come back, and whether they go on the shelf again. */
export type Choisies = ReadonlyMap<number, { readonly quantite: number; readonly enStock: boolean }>;

type Props = {
  vente: Schema<'Vente'>;
  choisies: Choisies;
  choisir: (choisies: Choisies) => void;
};

/** The lines of a sale with what is left of each; a quantity of zero stays with the customer. */
export function ARendre({ vente, choisies, choisir }: Props) {
  const { t } = useLingui();
  const { nom, nombre } = useLangue();
  const poser = (rang: number, quantite: number, enStock: boolean) => {
    const autres = new Map(choisies);
    if (quantite > 0) autres.set(rang, { quantite, enStock });
    else autres.delete(rang);
    choisir(autres);
  };
  return (
    <ol className="border-t-2 border-encre">
      {vente.lignes.map((ligne) => {
        const { rang, quantite, retournee, diviseur } = ligne;
        const reste = quantite - retournee;
        const choisie = choisies.get(rang);
        return (
          <li key={rang} className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b border-filet py-2">
            <span className="min-w-48 flex-1 break-words">
              {nom(ligne)} <Montant montant={ligne.montant_cents} />
              <span className="block text-petit text-gris">
                {diviseur === 1 ? (
                  <Trans>
                    reste {nombre(reste)} de {nombre(quantite)}
                  </Trans>
                ) : (
                  <Trans>
                    reste {nombre(reste)} g de {nombre(quantite)} g
                  </Trans>
                )}
              </span>
            </span>
            <input
              type="number"
              aria-label={t`Quantité rendue : ${nom(ligne)}`}
              min={0}
              max={reste}
              disabled={reste === 0}
              value={choisie?.quantite ?? 0}
              onFocus={(event) => event.target.select()}
              onChange={(event) => {
                const demande = Math.trunc(Number(event.target.value)) || 0;
                poser(rang, Math.min(Math.max(demande, 0), reste), choisie?.enStock ?? true);
              }}
              className="min-h-cible w-24 rounded-sm border-2 border-filet bg-carte px-3"
            />
            <label className="flex min-h-cible items-center gap-2">
              <input
                type="checkbox"
                className="size-6"
                disabled={!choisie}
                checked={choisie?.enStock ?? true}
                onChange={(event) => choisie && poser(rang, choisie.quantite, event.target.checked)}
              />
              <Trans>remis en tablette</Trans>
            </label>
          </li>
        );
      })}
    </ol>
  );
}
