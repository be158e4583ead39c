import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Bouton } from '../../composants/Bouton';
import { Etat, Probleme, Vide } from '../../composants/Etat';
import { useApi } from '../../socle/session';
import { EnLigne } from '../commander/EnLigne';
import { FicheAdresse } from './FicheAdresse';
import { type AdresseClient, adresses } from './queries';

/** The addresses of a client: to deliver to, and to bill. */
export function Adresses() {
  const { t } = useLingui();
  const requete = useQuery(adresses(useApi()));
  // One at a time is written: a new one, or one of those.
  const [ecrite, setEcrite] = useState<AdresseClient | 'nouvelle' | null>(null);
  const fermer = () => setEcrite(null);
  return (
    <>
      <title>{t`Adresses · Comptoir`}</title>
      <h1 className="font-titre">
        <Trans>Adresses</Trans>
      </h1>
      {ecrite ? (
        <FicheAdresse avant={ecrite === 'nouvelle' ? null : ecrite} fermer={fermer} />
      ) : (
        <>
          <Etat
            requete={requete}
            vide={(siennes) => siennes.length === 0 && <Vide titre={<Trans>Aucune adresse</Trans>} />}
          >
            {(siennes) => (
              <ul className="border-t-2 border-encre">
                {siennes.map((adresse) => (
                  <Ligne key={adresse.adresse_id} adresse={adresse} ecrire={() => setEcrite(adresse)} />
                ))}
              </ul>
            )}
          </Etat>
          <Bouton genre="principal" className="self-start" onClick={() => setEcrite('nouvelle')}>
            <Trans>Ajouter une adresse</Trans>
          </Bouton>
        </>
      )}
    </>
  );
}

function Ligne({ adresse, ecrire }: { adresse: AdresseClient; ecrire: () => void }) {
  const api = useApi();
  const requetes = useQueryClient();
  const retrait = useMutation({
    mutationFn: () => api.DELETE('/api/adresses/{id}', { params: { path: { id: adresse.adresse_id } } }),
    onSettled: () => requetes.invalidateQueries({ queryKey: ['adresses'] }),
  });
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-filet py-2">
      <div className="min-w-0 grow basis-60 wrap-anywhere">
        <p>
          <EnLigne adresse={adresse} />
        </p>
        <p className="text-petit text-gris">
          {adresse.genre === 'livraison' ? <Trans>Livraison</Trans> : <Trans>Facturation</Trans>}
          {adresse.defaut && (
            <>
              {' · '}
              <Trans>proposée d’abord</Trans>
            </>
          )}
        </p>
      </div>
      <div className="-mx-4 flex">
        <Bouton genre="discret" onClick={ecrire}>
          <Trans>Modifier</Trans>
          <span className="sr-only">{adresse.destinataire}</span>
        </Bouton>
        <Bouton genre="discret" occupe={retrait.isPending} onClick={() => retrait.mutate()}>
          <Trans>Supprimer</Trans>
          <span className="sr-only">{adresse.destinataire}</span>
        </Bouton>
      </div>
      {retrait.error && <Probleme cause={retrait.error} />}
    </li>
  );
}
