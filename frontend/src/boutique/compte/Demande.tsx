import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Schema } from '../../api/client';
import { Bouton } from '../../composants/Bouton';
import { Probleme } from '../../composants/Etat';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { telecharger } from '../../socle/telecharger';

const ETAPES: Record<Schema<'EtapeLoi25'>, ReactNode> = {
  authentification: <Trans>Connexion</Trans>,
  magasin: <Trans>Commandes</Trans>,
  panier: <Trans>Panier</Trans>,
  clientele: <Trans>Profil</Trans>,
};

/** A request under the Loi 25: how far it is, and its file once there is one. */
export function Demande({ demande }: { demande: Schema<'DemandeLoi25'> }) {
  const { moment } = useLangue();
  const { genre, etat, fichier, etapes_faites, cree_le } = demande;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-filet py-3">
      <div className="grow">
        <p className="font-semibold">
          {genre === 'export' ? <Trans>Copie de mes données</Trans> : <Trans>Effacement</Trans>}
        </p>
        <p className="text-petit text-gris">
          <Trans>
            Demandée <time dateTime={cree_le}>{moment(cree_le)}</time>
          </Trans>
        </p>
        <p role="status">
          {etat === 'terminee' ? (
            <Trans>Terminée</Trans>
          ) : (
            <Trans>En cours : {etapes_faites.length} sur 4</Trans>
          )}
        </p>
        {etat !== 'terminee' && (
          <ol className="flex flex-wrap gap-x-4 text-petit">
            {(Object.keys(ETAPES) as Schema<'EtapeLoi25'>[]).map((etape) => (
              <li key={etape} className={etapes_faites.includes(etape) ? 'text-sapin' : 'text-gris'}>
                {ETAPES[etape]}{' '}
                {etapes_faites.includes(etape) ? <Trans>(fait)</Trans> : <Trans>(à faire)</Trans>}
              </li>
            ))}
          </ol>
        )}
      </div>
      {fichier && <Fichier demande={demande} />}
    </li>
  );
}

const FORMATS = { json: 'application/json', csv: 'text/csv' } as const;

function Fichier({ demande: { demande_id: id } }: { demande: Schema<'DemandeLoi25'> }) {
  const { t } = useLingui();
  const api = useApi();
  const nom = t`mes-donnees`;
  const fichier = useMutation({
    mutationFn: async (format: keyof typeof FORMATS) => {
      const { data } = await api.GET('/api/loi25/{id}/fichier', {
        params: { path: { id } },
        headers: { Accept: FORMATS[format] },
        parseAs: 'blob',
      });
      if (data) telecharger(data, `${nom}.${format}`);
    },
  });
  return (
    <>
      <Bouton occupe={fichier.isPending} onClick={() => fichier.mutate('json')}>
        <Trans>Télécharger (JSON)</Trans>
      </Bouton>
      <Bouton occupe={fichier.isPending} onClick={() => fichier.mutate('csv')}>
        <Trans>Télécharger (CSV)</Trans>
      </Bouton>
      {fichier.error && <Probleme cause={fichier.error} />}
    </>
  );
}
