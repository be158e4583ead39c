import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { type Centimes, centimes } from '../../argent/centimes';
import { ecrire, lire } from '../../argent/ecriture';
import { Bouton } from '../../composants/Bouton';
import { Champ } from '../../composants/Champ';
import { Montant } from '../../composants/Prix';
import { useLangue } from '../../socle/langue';
import { suggestions } from './reglement';
import { Suite } from './Suite';

type Props = {
  /** What coins and notes make of the rest. */
  du: Centimes;
  /** `recu`: what the customer handed over. */
  payer: (recu: Centimes) => void;
  renoncer: () => void;
  occupe: boolean;
  inactif: boolean;
};

/** The rest in cash: Enter is the exact amount. */
export function Comptant({ du, payer, renoncer, occupe, inactif }: Props) {
  const { t } = useLingui();
  const { langue } = useLangue();
  const [erreur, setErreur] = useState<string | undefined>();

  const valider = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const texte = String(new FormData(event.currentTarget).get('montant') ?? '').trim();
    const recu = texte === '' ? du : lire(texte);
    if (typeof recu === 'string') return setErreur(t`Écrivez un montant comme 20 ou 20,00.`);
    if (recu < du) return setErreur(t`Il manque ${ecrire(centimes(du - recu), langue)}.`);
    if (!inactif) payer(recu);
  };

  return (
    <form onSubmit={valider} noValidate className="flex flex-col gap-4">
      <Champ
        etiquette={t`Comptant reçu`}
        aide={t`Vide : ${ecrire(du, langue)}, tout le reste.`}
        name="montant"
        inputMode="decimal"
        autoComplete="off"
        erreur={erreur}
        autoFocus
        data-premier
      />
      <div className="flex flex-wrap gap-2">
        {suggestions(du).map((montant) => (
          <Bouton
            key={montant}
            className="min-h-moyen flex-1"
            inactif={inactif || occupe}
            onClick={() => payer(montant)}
          >
            <Montant montant={montant} />
          </Bouton>
        ))}
      </div>
      <Suite renoncer={renoncer} occupe={occupe} inactif={inactif}>
        <Trans>Encaisser</Trans>
      </Suite>
    </form>
  );
}
