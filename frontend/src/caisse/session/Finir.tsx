import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { nouvelleCle, sousCle } from '../../api/cle';
import { donnees, type Schema } from '../../api/client';
import { Avis } from '../../composants/Avis';
import { Bouton } from '../../composants/Bouton';
import { Dialogue } from '../../composants/Dialogue';
import { Probleme } from '../../composants/Etat';
import { reglee } from '../file/entree';
import { useLocal } from '../local/local';
import { useSuivi } from '../local/suivi';

/** Ends the session, once every sale of it is with the server and none is on hold. */
export function Finir({ session: { session_id } }: { session: Schema<'SessionCaisse'> }) {
  const { t } = useLingui();
  const { caissier, file, tenue, choisirPoste } = useLocal();
  const navigate = useNavigate();
  const requetes = useQueryClient();
  const [cle] = useState(nouvelleCle);
  const [ouvert, setOuvert] = useState(false);
  const aRegler = useSuivi(file.entrees).filter(
    (entree) => entree.session_id === session_id && !reglee(entree),
  );
  const enAttente = useSuivi(tenue.attentes).length + Number(useSuivi(tenue.panier).lignes.length > 0);

  const fin = useMutation({
    mutationFn: () =>
      donnees(
        caissier.api.POST('/api/sessions/{id}/fin', {
          params: { path: { id: session_id }, header: sousCle(cle) },
        }),
      ),
    onSuccess: async () => {
      setOuvert(false);
      await choisirPoste(null);
      await navigate({ to: '/tiroir', search: { session: session_id } });
      await requetes.invalidateQueries();
    },
  });

  return (
    <section className="flex flex-col gap-4 border-t-2 border-encre pt-4">
      <h2>
        <Trans>Fin de la session</Trans>
      </h2>
      {aRegler.length > 0 && (
        <Avis
          ton="attention"
          titre={
            <Plural
              value={aRegler.length}
              one="# vente n’est pas encore chez le serveur"
              other="# ventes ne sont pas encore chez le serveur"
            />
          }
        >
          <Trans>
            La session se finira une fois qu’elles seront enregistrées ou réglées :{' '}
            <Link to="/file">voir la file</Link>.
          </Trans>
        </Avis>
      )}
      {enAttente > 0 && (
        <Avis
          ton="attention"
          titre={<Plural value={enAttente} one="# vente commencée" other="# ventes commencées" />}
        >
          <Trans>Encaissez-les ou abandonnez-les d’abord.</Trans>
        </Avis>
      )}
      <Bouton
        className="self-start"
        inactif={aRegler.length > 0 || enAttente > 0}
        onClick={() => setOuvert(true)}
      >
        <Trans>Finir la session</Trans>
      </Bouton>
      <Dialogue
        ouvert={ouvert}
        fermer={() => setOuvert(false)}
        titre={t`Finir la session ?`}
        actions={
          <>
            <Bouton onClick={() => setOuvert(false)}>
              <Trans>Continuer à vendre</Trans>
            </Bouton>
            <Bouton genre="principal" occupe={fin.isPending} onClick={() => fin.mutate()}>
              <Trans>Finir</Trans>
            </Bouton>
          </>
        }
      >
        {fin.error && <Probleme cause={fin.error} />}
        <p>
          <Trans>Rien ne s’y vendra plus. Le tiroir est compté ensuite.</Trans>
        </p>
      </Dialogue>
    </section>
  );
}
