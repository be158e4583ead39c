import { useLingui } from '@lingui/react/macro';
import type { Schema } from '../../api/client';
import { Montant } from '../../composants/Prix';
import { useLangue } from '../../socle/langue';
import type { ColonneDeListe } from '../communs/Liste';
import { Tampon } from '../communs/Tampon';

type Props = {
  choisies: ReadonlySet<number>;
  imprimees: ReadonlyMap<number, string>;
  basculer: (produit: number) => void;
};

/** A label as a line: what it is for, what it says, whether it is chosen and printed. */
export function useColonnes({ choisies, imprimees, basculer }: Props): ColonneDeListe<Schema<'Etiquette'>>[] {
  const { t } = useLingui();
  const { nom } = useLangue();
  return [
    {
      cle: 'produit',
      titre: t`Produit`,
      valeur: nom,
      cellule: (etiquette) => (
        <label className="flex min-h-cible items-center gap-3">
          <input
            type="checkbox"
            checked={choisies.has(etiquette.produit_id)}
            onChange={() => basculer(etiquette.produit_id)}
            className="size-6 shrink-0 accent-sapin"
          />
          <span className="min-w-0 wrap-anywhere">{nom(etiquette)}</span>
        </label>
      ),
    },
    {
      cle: 'sku',
      titre: t`SKU`,
      valeur: ({ sku }) => sku,
      cellule: ({ sku }) => <code className="font-code whitespace-nowrap">{sku}</code>,
    },
    {
      cle: 'prix',
      titre: t`Prix`,
      chiffre: true,
      valeur: ({ prix_cents }) => prix_cents,
      cellule: ({ prix_cents }) => <Montant montant={prix_cents} />,
    },
    {
      cle: 'regulier',
      titre: t`Prix régulier`,
      chiffre: true,
      valeur: ({ prix_regulier_cents }) => prix_regulier_cents ?? null,
      cellule: ({ prix_regulier_cents: regulier }) =>
        regulier == null ? '–' : <Montant montant={regulier} />,
    },
    {
      cle: 'lot',
      titre: t`Lot`,
      chiffre: true,
      valeur: ({ lot }) => lot?.prix_cents ?? null,
      cellule: ({ lot }) =>
        lot ? (
          <>
            {lot.nombre} × <Montant montant={lot.prix_cents} />
          </>
        ) : (
          '–'
        ),
    },
    {
      cle: 'imprimee',
      titre: t`Ici`,
      valeur: () => null,
      cellule: ({ produit_id, empreinte }) => {
        const sienne = imprimees.get(produit_id);
        if (sienne === undefined) return '–';
        return sienne === empreinte ? (
          <Tampon ton="bien">{t`Imprimée`}</Tampon>
        ) : (
          <Tampon ton="attention">{t`Changée depuis`}</Tampon>
        );
      },
    },
  ];
}
