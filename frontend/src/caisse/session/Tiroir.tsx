import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { Avis } from '../../composants/Avis';
import { Etat, Vide } from '../../composants/Etat';
import { useLocal } from '../local/local';
import { useSuivi } from '../local/suivi';
import { Compter } from './Compter';
import { Finir } from './Finir';
import { MouvementsCaisse } from './MouvementsCaisse';
import { session as lireSession } from './queries';
import { RapportZ } from './RapportZ';

/** T-5: the drawer, from cash put in and out to the Z. What may be done depends on where the session is. */
export function Tiroir() {
  const { t } = useLingui();
  const { poste, reseau } = useLocal();
  const tenu = useSuivi(poste);
  const { enLigne } = useSuivi(reseau.etat);
  const { session } = useSearch({ from: '/tiroir' });
  const id = session ?? tenu?.session_id;
  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-8">
      <title>{t`Tiroir · Comptoir`}</title>
      <h1>
        <Trans>Tiroir et fermeture</Trans>
      </h1>
      {enLigne === false && (
        <Avis ton="attention" titre={<Trans>Hors ligne : le tiroir attend</Trans>}>
          <Trans>
            L’argent qui entre et qui sort, la fin de la session et le comptage sont enregistrés par le
            serveur. Les ventes continuent.
          </Trans>
        </Avis>
      )}
      {id ? (
        <UneSession key={id} id={id} />
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

function UneSession({ id }: { id: string }) {
  const { caissier } = useLocal();
  const requete = useQuery(lireSession(caissier.api, id));
  return (
    <Etat requete={requete}>
      {(session) => {
        switch (session.etat) {
          case 'ouverte':
            return (
              <>
                <MouvementsCaisse session={session} />
                <Finir session={session} />
              </>
            );
          case 'terminee':
            return <Compter session={session} />;
          case 'fermee':
            return <RapportZ session={session} />;
        }
      }}
    </Etat>
  );
}
