import { Trans } from '@lingui/react/macro';
import { Bouton } from '../../composants/Bouton';
import { Probleme } from '../../composants/Etat';
import { useApi } from '../../socle/session';
import { telecharger } from '../../socle/telecharger';
import { useActe } from '../communs/acte';

/** Every product as a file, which the import takes again. */
export function Exporter() {
  const api = useApi();
  const acte = useActe(
    async () => {
      const { data } = await api.GET('/api/exports/produits', {
        headers: { Accept: 'text/csv' },
        parseAs: 'blob',
      });
      if (!data) throw new Error('an export without its file');
      return data;
    },
    (fichier) => telecharger(fichier, 'produits.csv'),
  );
  return (
    <>
      <Bouton occupe={acte.enCours} onClick={() => acte.lancer(undefined)}>
        <Trans>Télécharger le catalogue (CSV)</Trans>
      </Bouton>
      {acte.probleme !== null && <Probleme cause={acte.probleme} reessayer={() => acte.lancer(undefined)} />}
    </>
  );
}
