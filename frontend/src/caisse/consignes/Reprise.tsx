import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { nouvelleCle, sousCle } from '../../api/cle';
import { donnees, type Schema } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { Avis } from '../../composants/Avis';
import { Bouton } from '../../composants/Bouton';
import { Champ } from '../../composants/Champ';
import { Probleme } from '../../composants/Etat';
import { Montant, Prix } from '../../composants/Prix';
import type { Poste } from '../local/local';
import { useLocal } from '../local/local';
import { AUCUN, CONSIGNES, type Contenants, corps, lireNombre, valeur } from './contenants';

/** How many of each deposit, what that makes, and the cash that is given for it. */
export function Reprise({ poste }: { poste: Poste }) {
  const { t } = useLingui();
  const { caissier } = useLocal();
  const [cle, setCle] = useState(nouvelleCle);
  const [contenants, setContenants] = useState<Contenants>(AUCUN);
  const du = valeur(contenants);
  const reprise = useMutation({
    mutationFn: async () =>
      (await donnees(
        caissier.api.POST('/api/sessions/{id}/consignes', {
          params: { path: { id: poste.session_id }, header: sousCle(cle) },
          body: corps(contenants),
        }),
      )) as Schema<'RepriseConsigne'>,
    onSuccess: () => setContenants(AUCUN),
    // Whether it was stored is not known when no answer came: the same key asks again.
    onSettled: (_fait, cause) => !(cause instanceof ApiProblem && cause.passing) && setCle(nouvelleCle()),
  });

  const compter = (form: HTMLFormElement) => {
    const saisie = new FormData(form);
    const lu = (consigne: number) => lireNombre(String(saisie.get(`c${consigne}`) ?? ''));
    setContenants({ 10: lu(10), 25: lu(25) });
  };
  const soumettre = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (du > 0 && !reprise.isPending) reprise.mutate();
  };

  return (
    <>
      {reprise.data && (
        <Avis
          ton="succes"
          titre={
            <Trans>
              Rendez <Montant montant={reprise.data.montant_cents} /> au client
            </Trans>
          }
        >
          <Trans>
            {reprise.data.contenants_10} à 10 ¢, {reprise.data.contenants_25} à 25 ¢ : enregistrés dans le
            tiroir.
          </Trans>
        </Avis>
      )}
      {reprise.error && <Probleme cause={reprise.error} />}
      <form
        key={reprise.data?.reprise_id}
        onSubmit={soumettre}
        onChange={(event) => compter(event.currentTarget)}
        noValidate
        className="flex flex-col gap-4"
      >
        <div className="grid grid-cols-2 gap-4">
          {CONSIGNES.map((consigne, rang) => (
            <Champ
              key={consigne}
              etiquette={t`Contenants à ${consigne} ¢`}
              name={`c${consigne}`}
              inputMode="numeric"
              autoComplete="off"
              maxLength={4}
              autoFocus={rang === 0}
              data-premier={rang === 0 || undefined}
            />
          ))}
        </div>
        <p className="flex items-end justify-between gap-4">
          <span className="text-grand font-bold">
            <Trans>À rendre</Trans>
          </span>
          <output>
            <Prix montant={du} taille="grand" />
          </output>
        </p>
        <Bouton
          genre="principal"
          type="submit"
          occupe={reprise.isPending}
          inactif={du === 0}
          className="min-h-moyen"
        >
          <Trans>Reprendre et rendre en comptant</Trans>
        </Bouton>
      </form>
    </>
  );
}
