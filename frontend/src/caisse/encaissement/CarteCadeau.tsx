import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { type Centimes, centimes } from '../../argent/centimes';
import { ecrire, lire } from '../../argent/ecriture';
import { Avis } from '../../composants/Avis';
import { Bouton } from '../../composants/Bouton';
import { Champ } from '../../composants/Champ';
import { useLangue } from '../../socle/langue';
import { type CarteConnue, DemanderSolde } from '../cartes/DemanderSolde';
import { SoldeDeCarte } from '../cartes/SoldeDeCarte';
import { useLocal } from '../local/local';
import { useSuivi } from '../local/suivi';
import { type Paiement, refuserMontant, soldeApres } from './reglement';
import { Suite } from './Suite';

type Props = {
  reste: Centimes;
  /** Those before: the same card may pay twice. */
  paiements: readonly Paiement[];
  ajouter: (paiement: Paiement) => void;
  renoncer: () => void;
  occupe: boolean;
  inactif: boolean;
};

/** A gift card or a store credit: what is left on it is asked first, and it pays that much at most. */
export function CarteCadeau({ renoncer, ...props }: Props) {
  const { reseau } = useLocal();
  const { enLigne } = useSuivi(reseau.etat);
  const [carte, setCarte] = useState<CarteConnue | null>(null);
  if (enLigne === false)
    return (
      <>
        <Avis ton="attention" titre={<Trans>Hors ligne : pas de carte cadeau</Trans>} urgent>
          <Trans>Ce qui reste sur une carte est su du serveur seul. Prenez un autre moyen de paiement.</Trans>
        </Avis>
        <Bouton onClick={renoncer} className="self-end">
          <Trans>Revenir</Trans>
        </Bouton>
      </>
    );
  if (carte === null) return <DemanderSolde trouvee={setCarte} renoncer={renoncer} premier />;
  return <MontantDeCarte {...props} carte={carte} renoncer={renoncer} />;
}

function MontantDeCarte({
  carte,
  reste,
  paiements,
  ajouter,
  renoncer,
  occupe,
  inactif,
}: Props & { carte: CarteConnue }) {
  const { t } = useLingui();
  const { langue } = useLangue();
  const [erreur, setErreur] = useState<string | undefined>();
  const solde = soldeApres(carte.solde_cents, carte.numero, paiements);
  const maximum = centimes(Math.min(solde, reste));

  const valider = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const texte = String(new FormData(event.currentTarget).get('montant') ?? '').trim();
    const montant = texte === '' ? maximum : lire(texte);
    if (typeof montant === 'string') return setErreur(t`Écrivez un montant comme 20 ou 20,00.`);
    const refus = refuserMontant(montant, maximum);
    if (refus === 'trop') return setErreur(t`Une carte paie ${ecrire(maximum, langue)} au plus.`);
    if (refus === 'nul') return setErreur(t`Plus que zéro.`);
    if (!inactif) ajouter({ moyen: 'carte', montant, reference: carte.derniers, numero: carte.numero });
  };

  return (
    <form onSubmit={valider} noValidate className="flex flex-col gap-4">
      <SoldeDeCarte {...carte} solde_cents={solde} />
      <Champ
        etiquette={t`Montant sur la carte`}
        aide={t`Vide : ${ecrire(maximum, langue)}.`}
        name="montant"
        inputMode="decimal"
        autoComplete="off"
        erreur={erreur}
        autoFocus
      />
      <Suite renoncer={renoncer} occupe={occupe} inactif={inactif || maximum === 0}>
        <Trans>Encaisser</Trans>
      </Suite>
    </form>
  );
}
