import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Etat } from '../../composants/Etat';
import { Tableau } from '../../composants/Tableau';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { Page } from '../communs/Page';
import { comptes } from './queries';

/** The accounts that the journal writes to, with their numbers in the books of the chain. */
export function Comptes() {
  const { t } = useLingui();
  const { nom } = useLangue();
  const requete = useQuery(comptes(useApi()));
  return (
    <Page titre={t`Plan comptable`}>
      <p>
        <Trans>
          Chaque compte a ici le numéro de vos livres. Une écriture close garde celui qu’elle avait.
        </Trans>
      </p>
      <Etat requete={requete}>
        {(lus) => (
          <Tableau
            titre={t`Comptes`}
            lignes={lus}
            cleDe={({ cle }) => cle}
            colonnes={[
              {
                cle: 'numero',
                titre: t`Numéro`,
                cellule: ({ cle, numero }) => (
                  <Link to="/comptes/$id" params={{ id: cle }} className="font-code">
                    {numero}
                  </Link>
                ),
              },
              { cle: 'nom', titre: t`Nom`, cellule: nom },
              {
                cle: 'cle',
                titre: t`Clé`,
                cellule: ({ cle }) => <code className="font-code">{cle}</code>,
              },
            ]}
          />
        )}
      </Etat>
    </Page>
  );
}
