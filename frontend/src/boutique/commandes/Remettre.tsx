import { Trans } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Avis } from '../../composants/Avis';
import { Bouton } from '../../composants/Bouton';
import { Probleme } from '../../composants/Etat';
import { useActes } from '../panier/mutations';
import type { Commande } from './queries';

/** An order that came to nothing: its articles again in the cart, at the prices of now. */
export function Remettre({ commande: { etat, lignes } }: { commande: Commande }) {
  const navigate = useNavigate();
  const actes = useActes();
  const [enCours, setEnCours] = useState(false);
  const remettre = async () => {
    setEnCours(true);
    try {
      for (const { produit_id, quantite } of lignes)
        await actes.mutateAsync({ genre: 'ajouter', produit_id, quantite });
      await navigate({ to: '/panier' });
    } catch {
      // Shown below; what was put in before stays in.
    } finally {
      setEnCours(false);
    }
  };
  return (
    <Avis
      ton="attention"
      titre={
        etat === 'expiree' ? (
          <Trans>La réservation a pris fin avant le paiement</Trans>
        ) : (
          <Trans>Cette commande a été annulée</Trans>
        )
      }
    >
      <Bouton className="mt-2" occupe={enCours} onClick={() => void remettre()}>
        <Trans>Remettre ces articles au panier</Trans>
      </Bouton>
      {actes.error && <Probleme cause={actes.error} />}
    </Avis>
  );
}
