import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import type { Centimes } from '../../argent/centimes';
import { ecrire, lire } from '../../argent/ecriture';
import { Champ } from '../../composants/Champ';
import { useLangue } from '../../socle/langue';
import { type Paiement, REFERENCE, refuserMontant } from './reglement';
import { Suite } from './Suite';

type Props = {
  moyen: 'debit' | 'credit';
  reste: Centimes;
  ajouter: (paiement: Paiement) => void;
  renoncer: () => void;
  occupe: boolean;
  inactif: boolean;
};

/** A bank card, which the terminal beside the till takes: its amount, and the reference that it printed. */
export function Terminal({ moyen, reste, ajouter, renoncer, occupe, inactif }: Props) {
  const { t } = useLingui();
  const { langue } = useLangue();
  const [erreur, setErreur] = useState<{ champ: 'montant' | 'reference'; texte: string } | null>(null);

  const valider = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const saisie = new FormData(event.currentTarget);
    const texte = String(saisie.get('montant') ?? '').trim();
    const montant = texte === '' ? reste : lire(texte);
    if (typeof montant === 'string')
      return setErreur({ champ: 'montant', texte: t`Écrivez un montant comme 20 ou 20,00.` });
    const refus = refuserMontant(montant, reste);
    if (refus !== null)
      return setErreur({
        champ: 'montant',
        texte: refus === 'trop' ? t`Une carte paie ${ecrire(reste, langue)} au plus.` : t`Plus que zéro.`,
      });
    const reference = String(saisie.get('reference') ?? '').trim();
    if (!REFERENCE.test(reference))
      return setErreur({ champ: 'reference', texte: t`Recopiez le numéro que le terminal a imprimé.` });
    setErreur(null);
    if (!inactif) ajouter({ moyen, montant, reference });
  };

  return (
    <form onSubmit={valider} noValidate className="flex flex-col gap-4">
      <Champ
        etiquette={t`Montant sur la carte`}
        aide={t`Vide : ${ecrire(reste, langue)}, tout le reste.`}
        name="montant"
        inputMode="decimal"
        autoComplete="off"
        erreur={erreur?.champ === 'montant' ? erreur.texte : undefined}
      />
      <Champ
        etiquette={t`Référence du terminal`}
        name="reference"
        autoComplete="off"
        maxLength={64}
        erreur={erreur?.champ === 'reference' ? erreur.texte : undefined}
        autoFocus
        data-premier
      />
      <Suite renoncer={renoncer} occupe={occupe} inactif={inactif}>
        <Trans>Encaisser</Trans>
      </Suite>
    </form>
  );
}
