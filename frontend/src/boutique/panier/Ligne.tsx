import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Centimes } from '../../argent/centimes';
import { montantLigne } from '../../argent/taxes';
import { Bouton } from '../../composants/Bouton';
import { Montant } from '../../composants/Prix';
import { useLangue } from '../../socle/langue';
import type { Acte } from './acte';
import { DireEcart } from './DireEcart';
import type { Ecart } from './ecarts';
import { Quantite } from './Quantite';
import type { Panier } from './queries';
import { RemiseDeLot } from './RemiseDeLot';

type Props = {
  item: Panier['items'][number];
  /** What changed since it was put in; nothing before that is known. */
  ecarts: readonly Ecart[];
  /** What a lot takes off so many of it. */
  remise: Centimes;
  agir: (acte: Acte) => void;
};

/** A line of the cart, as of a receipt that is being written. */
export function Ligne({ item, ecarts, remise, agir }: Props) {
  const { nom } = useLangue();
  const { produit_id, quantite, prix_vu_cents } = item;
  const titre = nom(item);
  return (
    <li className="flex flex-col gap-2 border-b border-filet py-4">
      <div className="flex justify-between gap-4">
        <Link
          to="/produits/$id"
          params={{ id: produit_id }}
          className="min-w-0 font-semibold wrap-anywhere text-encre hyphens-auto"
        >
          {titre}
        </Link>
        <span className="font-semibold">
          <Montant montant={montantLigne('piece', quantite, prix_vu_cents, remise)} />
        </span>
      </div>
      <RemiseDeLot remise={remise} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Quantite
          nom={titre}
          valeur={quantite}
          changer={(quantite) => agir({ genre: 'fixer', produit_id, quantite })}
        />
        <span className="text-petit text-gris">
          <Trans>
            à <Montant montant={prix_vu_cents} />
          </Trans>
        </span>
        <Bouton
          genre="discret"
          className="-mr-4 ml-auto"
          onClick={() => agir({ genre: 'retirer', produit_id })}
        >
          <Trans>Retirer</Trans>
          <span className="sr-only">{titre}</span>
        </Bouton>
      </div>
      {ecarts.map((ecart) => (
        <DireEcart key={ecart.genre} ecart={ecart} />
      ))}
    </li>
  );
}
