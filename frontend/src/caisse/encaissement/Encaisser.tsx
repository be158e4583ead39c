import { Trans, useLingui } from '@lingui/react/macro';
import { Dialogue } from '../../composants/Dialogue';
import type { Moyen } from '../actions';
import type { Entree } from '../file/entree';
import type { Poste } from '../local/local';
import { useApprobation } from '../nip/Approbation';
import type { Totaux } from '../vente/totaux';
import { Reglement } from './Reglement';

type Props = {
  ouvert: boolean;
  fermer: () => void;
  moyen: Moyen;
  totaux: Totaux;
  poste: Poste;
  conclue: (entree: Entree) => void;
};

/** How the sale is paid: cards for their part, cash for the rest. */
export function Encaisser({ ouvert, fermer, conclue, ...reste }: Props) {
  const { t } = useLingui();
  const { dialogue, demander } = useApprobation();
  return (
    <>
      <Dialogue ouvert={ouvert} fermer={fermer} titre={t`Encaisser`} actions={null}>
        <Reglement
          {...reste}
          demander={demander}
          renoncer={fermer}
          conclue={(entree) => {
            fermer();
            conclue(entree);
          }}
        />
        <p className="text-petit text-gris">
          <Trans>Échap revient à la vente.</Trans>
        </p>
      </Dialogue>
      {dialogue}
    </>
  );
}
