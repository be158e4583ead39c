import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { nouvelleCle, sousCle } from '../../api/cle';
import { donnees, type Schema } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { centimes, ZERO } from '../../argent/centimes';
import { Avis } from '../../composants/Avis';
import { Bouton } from '../../composants/Bouton';
import { Champ } from '../../composants/Champ';
import { Probleme } from '../../composants/Etat';
import { Montant, Prix } from '../../composants/Prix';
import { useLocal } from '../local/local';
import { type Compte, DENOMINATIONS, lireCompte, valeurDe } from './denominations';

/** The drawer counted coin by coin, by somebody who is not told what to find. */
export function Compter({ session: { session_id } }: { session: Schema<'SessionCaisse'> }) {
  const { t } = useLingui();
  const { caissier } = useLocal();
  const requetes = useQueryClient();
  const [cle, setCle] = useState(nouvelleCle);
  const [total, setTotal] = useState(ZERO);
  const [illisible, setIllisible] = useState(false);

  const comptage = useMutation({
    mutationFn: ({ denominations, note }: { denominations: Compte; note: string }) =>
      donnees(
        caissier.api.POST('/api/sessions/{id}/comptage', {
          params: { path: { id: session_id }, header: sousCle(cle) },
          body: { denominations, ...(note && { note }) },
        }),
      ),
    onSuccess: () => requetes.invalidateQueries({ queryKey: ['session-caisse', session_id] }),
    // What was refused was not stored: another count is another request.
    onError: (cause) => cause instanceof ApiProblem && !cause.passing && setCle(nouvelleCle()),
  });
  const expliquer = comptage.error instanceof ApiProblem && comptage.error.kind === 'ecart-a-expliquer';

  const compter = (form: HTMLFormElement) => {
    const compte = lireCompte(new FormData(form));
    setIllisible(compte === null);
    if (compte) setTotal(valeurDe(compte));
    return compte;
  };
  const soumettre = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const denominations = compter(event.currentTarget);
    const note = String(new FormData(event.currentTarget).get('note') ?? '').trim();
    if (denominations && !comptage.isPending) comptage.mutate({ denominations, note });
  };

  return (
    <form
      onSubmit={soumettre}
      onChange={(event) => compter(event.currentTarget)}
      noValidate
      className="flex flex-col gap-4"
    >
      <h2>
        <Trans>Compter le tiroir</Trans>
      </h2>
      <p>
        <Trans>Comptez ce qu’il y a, sans chercher un total. La différence est montrée ensuite.</Trans>
      </p>
      {comptage.error && !expliquer && <Probleme cause={comptage.error} />}
      {expliquer && (
        <Avis ton="attention" titre={<Trans>Une différence de plus de 5 $</Trans>} urgent>
          <Trans>Recomptez, ou dites dans la note ce qui l’explique.</Trans>
        </Avis>
      )}
      {illisible && (
        <Avis
          ton="refus"
          titre={<Trans>Des nombres entiers de pièces et de billets, 100 000 au plus</Trans>}
          urgent
        />
      )}
      <ul className="border-t-2 border-encre">
        {DENOMINATIONS.map((valeur) => (
          <li key={valeur} className="flex items-center justify-between gap-4 border-b border-filet py-1">
            <label htmlFor={`d${valeur}`} className="text-grand">
              <Montant montant={centimes(valeur)} /> ×
            </label>
            <input
              id={`d${valeur}`}
              name={String(valeur)}
              inputMode="numeric"
              autoComplete="off"
              maxLength={6}
              className="min-h-cible w-32 rounded-sm border-2 border-filet bg-carte px-3 text-right"
            />
          </li>
        ))}
      </ul>
      <p className="flex items-end justify-between gap-4">
        <span className="text-grand font-bold">
          <Trans>Compté</Trans>
        </span>
        <output>
          <Prix montant={total} taille="grand" />
        </output>
      </p>
      <Champ
        etiquette={t`Note`}
        aide={t`Facultative, sauf pour une différence.`}
        name="note"
        maxLength={500}
      />
      <Bouton genre="principal" type="submit" occupe={comptage.isPending} className="min-h-moyen self-end">
        <Trans>Fermer la session</Trans>
      </Bouton>
    </form>
  );
}
