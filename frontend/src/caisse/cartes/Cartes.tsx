import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Avis } from '../../composants/Avis';
import { Vide } from '../../composants/Etat';
import { useLocal } from '../local/local';
import { useSuivi } from '../local/suivi';
import { Consulter } from './Consulter';
import { Remplacer } from './Remplacer';
import { VendreCarte } from './VendreCarte';

/** Gift cards and store credit: what is left, sold, paid out, replaced. At a sale they are a tender. */
export function Cartes() {
  const { t } = useLingui();
  const { poste, reseau } = useLocal();
  const tenu = useSuivi(poste);
  const { enLigne } = useSuivi(reseau.etat);
  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-8">
      <title>{t`Cartes cadeaux · Comptoir`}</title>
      <h1>
        <Trans>Cartes cadeaux et avoirs</Trans>
      </h1>
      {enLigne === false && (
        <Avis ton="attention" titre={<Trans>Hors ligne : les cartes attendent</Trans>}>
          <Trans>
            Une carte vaut de l’argent, et ce qui y reste est su du serveur seul. Les ventes payées autrement
            continuent.
          </Trans>
        </Avis>
      )}
      {tenu ? (
        <>
          <Consulter poste={tenu} />
          <VendreCarte poste={tenu} />
          <Remplacer poste={tenu} />
        </>
      ) : (
        <Vide titre={<Trans>Aucune caisse n’est choisie</Trans>}>
          <Link to="/">
            <Trans>Choisir la caisse et ouvrir une session</Trans>
          </Link>
        </Vide>
      )}
    </div>
  );
}
