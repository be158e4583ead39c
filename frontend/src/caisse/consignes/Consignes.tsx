import { Trans, useLingui } from '@lingui/react/macro';
import { Avis } from '../../composants/Avis';
import { Bouton } from '../../composants/Bouton';
import { Dialogue } from '../../composants/Dialogue';
import type { Poste } from '../local/local';
import { useLocal } from '../local/local';
import { useSuivi } from '../local/suivi';
import { Reprise } from './Reprise';

type Props = { ouvert: boolean; fermer: () => void; poste: Poste };

/** Empty containers come back, alone or in the middle of a sale, which waits as it is: they are no line of it. */
export function Consignes({ ouvert, fermer, poste }: Props) {
  const { t } = useLingui();
  const { reseau } = useLocal();
  const { enLigne } = useSuivi(reseau.etat);
  return (
    <Dialogue
      ouvert={ouvert}
      fermer={fermer}
      titre={t`Contenants repris`}
      actions={
        <Bouton onClick={fermer}>
          <Trans>Fermer</Trans>
        </Bouton>
      }
    >
      {enLigne === false ? (
        <Avis ton="attention" titre={<Trans>Hors ligne : pas de reprise</Trans>} urgent>
          <Trans>
            L’argent qui sort du tiroir est enregistré par le serveur. Gardez les contenants comptés, ou
            attendez le réseau.
          </Trans>
        </Avis>
      ) : (
        <Reprise poste={poste} />
      )}
    </Dialogue>
  );
}
