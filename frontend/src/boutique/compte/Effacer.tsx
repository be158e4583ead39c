import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { nouvelleCle } from '../../api/cle';
import { type Api, donnees } from '../../api/client';
import { Bouton } from '../../composants/Bouton';
import { Champ } from '../../composants/Champ';
import { Dialogue } from '../../composants/Dialogue';
import { Probleme } from '../../composants/Etat';
import { useSocle } from '../../socle/session';
import { demander } from './loi25';
import { profil } from './queries';

/** Asks that all be erased: what it means is said first, and the password asked again. */
export function Effacer({ inactif }: { inactif: boolean }) {
  const { t } = useLingui();
  const { api, porteur } = useSocle();
  const navigate = useNavigate();
  const { data: moi } = useQuery(profil(api));
  const [cle, setCle] = useState<string | null>(null);
  const [motDePasse, setMotDePasse] = useState('');
  const effacement = useMutation({
    mutationFn: async (cle: string) => {
      // The service takes a fresh sign-in alone.
      await porteur.connexion(moi?.courriel ?? '', motDePasse);
      await demander(api, 'effacement', cle);
      await attendre(api, cle);
      await porteur.deconnexion();
    },
    onSuccess: () => navigate({ to: '/efface', replace: true }),
  });
  const fermer = () => {
    setCle(null);
    setMotDePasse('');
  };
  return (
    <>
      <Bouton genre="danger" inactif={inactif} onClick={() => setCle(nouvelleCle())}>
        <Trans>Effacer mon compte</Trans>
      </Bouton>
      <Dialogue
        ouvert={cle !== null}
        fermer={fermer}
        titre={t`Effacer mon compte ?`}
        actions={
          <>
            <Bouton onClick={fermer}>
              <Trans>Garder mon compte</Trans>
            </Bouton>
            <Bouton
              genre="danger"
              occupe={effacement.isPending}
              inactif={motDePasse === '' || !moi}
              onClick={() => cle && effacement.mutate(cle)}
            >
              {effacement.isPending ? <Trans>Effacement…</Trans> : <Trans>Effacer pour toujours</Trans>}
            </Bouton>
          </>
        }
      >
        <ul className="list-disc pl-5">
          <li>
            <Trans>Profil, adresses, consentements, avis et panier sont effacés.</Trans>
          </li>
          <li>
            <Trans>
              Les factures restent, la loi le veut : sans votre nom, votre courriel ni votre adresse.
            </Trans>
          </li>
          <li>
            <Trans>Personne ne peut revenir en arrière, nous non plus.</Trans>
          </li>
        </ul>
        <Champ
          etiquette={t`Mot de passe`}
          type="password"
          autoComplete="current-password"
          value={motDePasse}
          onChange={(event) => setMotDePasse(event.target.value)}
        />
        {effacement.error && <Probleme cause={effacement.error} />}
      </Dialogue>
    </>
  );
}

/** Until each service has done its part; normally seconds. The last one to forget is the one that is asked. */
async function attendre(api: Api, id: string): Promise<void> {
  for (let fois = 0; fois < 120; fois += 1) {
    const { etat } = await donnees(api.GET('/api/loi25/{id}', { params: { path: { id } } }));
    if (etat === 'terminee') return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
