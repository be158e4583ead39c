import { Trans } from '@lingui/react/macro';
import { Avis } from '../../composants/Avis';
import { Bouton } from '../../composants/Bouton';
import { useLocal } from './local';
import { useSuivi } from './suivi';
import { activerVersion, versionEnAttente } from './travailleur';

/** A newer version is proposed between two sales, never in the middle of one. */
export function NouvelleVersion() {
  const travailleur = useSuivi(versionEnAttente);
  const { tenue } = useLocal();
  const { lignes } = useSuivi(tenue.panier);
  if (travailleur === null || lignes.length > 0) return null;
  return (
    <Avis titre={<Trans>Une nouvelle version de la caisse est prête</Trans>}>
      <Trans>La page se recharge. Rien de ce qui est en attente n’est perdu.</Trans>
      <Bouton className="mt-3" onClick={() => activerVersion(travailleur)}>
        <Trans>Passer à la nouvelle version</Trans>
      </Bouton>
    </Avis>
  );
}
