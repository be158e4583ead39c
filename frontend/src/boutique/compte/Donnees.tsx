import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { nouvelleCle } from '../../api/cle';
import { Bouton } from '../../composants/Bouton';
import { Etat, Probleme } from '../../composants/Etat';
import { useApi } from '../../socle/session';
import { Demande } from './Demande';
import { Effacer } from './Effacer';
import { demander } from './loi25';
import { demandesLoi25 } from './queries';

/** The rights of the Loi 25: a copy of one's data, and that it be erased. */
export function Donnees() {
  const { t } = useLingui();
  const api = useApi();
  const requetes = useQueryClient();
  const requete = useQuery(demandesLoi25(api));
  const cle = demandesLoi25(api).queryKey;
  const copie = useMutation({
    mutationFn: () => demander(api, 'export', nouvelleCle()),
    onSettled: () => requetes.invalidateQueries({ queryKey: cle }),
  });
  const enCours = requete.data?.some(({ etat }) => etat !== 'terminee') ?? false;
  return (
    <>
      <title>{t`Mes données · Comptoir`}</title>
      <h1 className="font-titre">
        <Trans>Mes données</Trans>
      </h1>
      <p>
        <Trans>
          La Loi 25 vous donne le droit d’avoir une copie de ce que nous savons de vous, et de le faire
          effacer. C’est fait en quelques secondes, en trente jours au plus.{' '}
          <Link to="/confidentialite">Ce que nous gardons, et combien de temps</Link>
        </Trans>
      </p>
      <Etat requete={requete}>
        {(demandes) => (
          <ul className={demandes.length > 0 ? 'border-t-2 border-encre' : ''}>
            {demandes.map((demande) => (
              <Demande key={demande.demande_id} demande={demande} />
            ))}
          </ul>
        )}
      </Etat>
      {copie.error && <Probleme cause={copie.error} />}
      <div className="flex flex-wrap gap-3">
        <Bouton genre="principal" occupe={copie.isPending} inactif={enCours} onClick={() => copie.mutate()}>
          <Trans>Demander une copie</Trans>
        </Bouton>
        <Effacer inactif={enCours} />
      </div>
    </>
  );
}
