import { Trans, useLingui } from '@lingui/react/macro';
import { Link, Outlet } from '@tanstack/react-router';
import { Cadre } from '../composants/Cadre';
import { Quitter } from '../composants/Quitter';
import { useSession } from '../socle/session';
import { Acces } from './Acces';
import { Badge } from './file/Badge';
import { Lecteur } from './lecteur/Lecteur';
import { useLocal } from './local/local';
import { NouvelleVersion } from './local/NouvelleVersion';
import { useSuivi } from './local/suivi';

/** The till: for whoever works in a store. */
export function Caisse() {
  const session = useSession();
  const { caissier } = useLocal();
  const { personne } = useSuivi(caissier.etat);
  return (
    <Cadre
      enseigne={
        <Link to="/" className="text-grand font-extrabold text-encre no-underline">
          <Trans>Comptoir · caisse</Trans>
        </Link>
      }
      entete={
        <>
          <Badge />
          <Pages />
          {session.etat === 'ouverte' && (
            <div className="flex flex-wrap items-center gap-x-3">
              <span className="text-gris">{personne?.nom}</span>
              <Quitter avant={() => caissier.oublier()}>
                <Trans>
                  La session de caisse reste ouverte : une autre personne peut continuer. Les ventes à envoyer
                  restent ici.
                </Trans>
              </Quitter>
            </div>
          )}
        </>
      }
    >
      <Lecteur />
      <NouvelleVersion />
      <Acces>
        <Outlet />
      </Acces>
    </Cadre>
  );
}

function Pages() {
  const { t } = useLingui();
  const { poste } = useLocal();
  if (useSuivi(poste) === null) return null;
  const lien =
    'inline-flex min-h-cible items-center px-2 aria-[current=page]:font-bold aria-[current=page]:text-encre';
  return (
    <nav aria-label={t`Écrans de la caisse`} className="flex flex-wrap gap-x-2">
      <Link to="/vente" className={lien}>
        <Trans>Vente</Trans>
      </Link>
      <Link to="/retour" className={lien}>
        <Trans>Retour</Trans>
      </Link>
      <Link to="/commandes" className={lien}>
        <Trans>Cueillette</Trans>
      </Link>
      <Link to="/tiroir" className={lien}>
        <Trans>Tiroir</Trans>
      </Link>
    </nav>
  );
}
