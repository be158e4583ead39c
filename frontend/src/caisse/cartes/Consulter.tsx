import { Trans } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { nouvelleCle, sousCle } from '../../api/cle';
import { donnees, type Schema } from '../../api/client';
import { type Centimes, ZERO } from '../../argent/centimes';
import { especesDues } from '../../argent/especes';
import { Avis } from '../../composants/Avis';
import { Bouton } from '../../composants/Bouton';
import { Probleme } from '../../composants/Etat';
import { Montant } from '../../composants/Prix';
import type { Poste } from '../local/local';
import { useLocal } from '../local/local';
import { type CarteConnue, DemanderSolde } from './DemanderSolde';
import { SoldeDeCarte } from './SoldeDeCarte';

/** Above it a card is spent, not paid out (Consumer Protection Act). */
const RENDU_MAX = 500;

/** What is left on a card; five dollars or less are paid out to whoever asks. */
export function Consulter({ poste }: { poste: Poste }) {
  const [carte, setCarte] = useState<CarteConnue | null>(null);
  const [rendu, setRendu] = useState<Centimes | null>(null);
  const trouver = (trouvee: CarteConnue | null) => {
    setCarte(trouvee);
    setRendu(null);
  };
  return (
    <section className="flex flex-col gap-4 border-t-2 border-encre pt-4">
      <h2>
        <Trans>Ce qui reste sur une carte</Trans>
      </h2>
      {carte === null ? (
        <DemanderSolde trouvee={trouver} />
      ) : (
        <>
          <SoldeDeCarte {...carte} />
          {carte.solde_cents > 0 && carte.solde_cents <= RENDU_MAX && (
            <Rendre
              poste={poste}
              carte={carte}
              rendue={(especes) => {
                setCarte({ ...carte, solde_cents: ZERO });
                setRendu(especes);
              }}
            />
          )}
          {rendu !== null && (
            <Avis
              ton="succes"
              titre={
                <Trans>
                  Rendez <Montant montant={rendu} /> au client
                </Trans>
              }
            >
              <Trans>La carte est vide.</Trans>
            </Avis>
          )}
          <Bouton onClick={() => trouver(null)} className="self-start">
            <Trans>Une autre carte</Trans>
          </Bouton>
        </>
      )}
    </section>
  );
}

type Props = { poste: Poste; carte: CarteConnue; rendue: (especes: Centimes) => void };

function Rendre({ poste, carte, rendue }: Props) {
  const { caissier } = useLocal();
  const [cle] = useState(nouvelleCle);
  const remboursement = useMutation({
    mutationFn: async () =>
      (await donnees(
        caissier.api.POST('/api/cartes/remboursement', {
          params: { header: sousCle(cle) },
          body: { session_id: poste.session_id, numero: carte.numero },
        }),
      )) as Schema<'CarteRemboursee'>,
    onSuccess: ({ especes_cents }) => rendue(especes_cents),
  });
  return (
    <>
      {remboursement.error && <Probleme cause={remboursement.error} />}
      <p>
        <Trans>5 $ ou moins : le client peut demander ce qui reste en comptant.</Trans>
      </p>
      <Bouton className="self-start" occupe={remboursement.isPending} onClick={() => remboursement.mutate()}>
        <Trans>
          Rendre <Montant montant={especesDues(carte.solde_cents)} /> en comptant
        </Trans>
      </Bouton>
    </>
  );
}
