import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { Schema } from '../../api/client';
import { Bouton } from '../../composants/Bouton';
import { Probleme } from '../../composants/Etat';
import { useActes } from './mutations';

type Props = {
  produit: Schema<'Produit'>;
  quantite?: number;
  genre?: 'principal' | 'secondaire';
  className?: string;
  /** Where several stand on a page: read aloud, not shown. */
  nom?: string;
};

/** Puts an article in the cart, sold out online or not: a store may have some to collect. A second press meanwhile does nothing. */
export function Ajouter({ produit, quantite = 1, genre = 'secondaire', className = '', nom }: Props) {
  const actes = useActes();
  const [ajoutes, setAjoutes] = useState(0);
  const ajouter = () =>
    actes.mutate(
      { genre: 'ajouter', produit_id: produit.produit_id, quantite },
      { onSuccess: () => setAjoutes((avant) => avant + quantite) },
    );
  return (
    <>
      <Bouton genre={genre} occupe={actes.isPending} onClick={ajouter} className={className}>
        <Mots enCours={actes.isPending} ajoutes={ajoutes} />
        {nom && <span className="sr-only">{nom}</span>}
      </Bouton>
      {actes.error && <Probleme cause={actes.error} />}
    </>
  );
}

function Mots({ enCours, ajoutes }: { enCours: boolean; ajoutes: number }) {
  if (enCours) return <Trans>Ajout…</Trans>;
  if (ajoutes > 0) return <Trans>Ajouté ({ajoutes}). En ajouter</Trans>;
  return <Trans>Ajouter au panier</Trans>;
}
