import { Trans, useLingui } from '@lingui/react/macro';
import { Bouton } from '../../composants/Bouton';
import { Dialogue } from '../../composants/Dialogue';
import { useLocal } from '../local/local';

type Props = { ouvert: boolean; fermer: () => void };

/** Locks the till without network, once asked again: a NIP is verified by the server. */
export function VerrouillerHorsLigne({ ouvert, fermer }: Props) {
  const { t } = useLingui();
  const { caissier } = useLocal();
  return (
    <Dialogue
      ouvert={ouvert}
      fermer={fermer}
      titre={t`Verrouiller sans réseau ?`}
      actions={
        <>
          <Bouton onClick={fermer}>
            <Trans>Garder la caisse ouverte</Trans>
          </Bouton>
          <Bouton genre="danger" onClick={caissier.verrouiller}>
            <Trans>Verrouiller</Trans>
          </Bouton>
        </>
      }
    >
      <p>
        <Trans>
          Personne ne pourra la rouvrir avant le retour du réseau : un NIP est vérifié par le serveur.
        </Trans>
      </p>
    </Dialogue>
  );
}
