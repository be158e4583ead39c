import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useLangue } from '../../socle/langue';
import type { ColonneDeListe } from './Liste';

type Produit = { produit_id: number; nom_fr: string; nom_en: string };

/** What a line is about, to its stock. */
export function useColonneDuProduit(): ColonneDeListe<Produit> {
  const { t } = useLingui();
  const { nom } = useLangue();
  return {
    cle: 'produit',
    titre: t`Produit`,
    valeur: nom,
    cellule: (ligne) => (
      <Link to="/stock/$produit" params={{ produit: String(ligne.produit_id) }}>
        {nom(ligne)}
      </Link>
    ),
  };
}
