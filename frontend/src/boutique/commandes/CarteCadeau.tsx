import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { donnees, type Schema } from '../../api/client';
import type { Centimes } from '../../argent/centimes';
import { Bouton } from '../../composants/Bouton';
import { Champ } from '../../composants/Champ';
import { Probleme } from '../../composants/Etat';
import { Montant } from '../../composants/Prix';
import { useApi } from '../../socle/session';

/** A card whose balance was asked for. Its number is money: it stays in this page, and in no storage. */
export type CarteAppliquee = Schema<'CarteSolde'> & { readonly numero: string };

type Props = {
  appliquee: CarteAppliquee | null;
  appliquer: (carte: CarteAppliquee | null) => void;
  /** What it pays of the order. */
  part: Centimes;
};

/** A gift card or a store credit that pays a part, or all. */
export function CarteCadeau({ appliquee, appliquer, part }: Props) {
  const { t } = useLingui();
  const api = useApi();
  const [numero, setNumero] = useState('');
  const solde = useMutation({
    mutationFn: async (numero: string) => ({
      ...(await donnees(api.POST('/api/cartes/solde', { body: { numero } }))),
      numero,
    }),
    onSuccess: appliquer,
  });
  if (appliquee) {
    return (
      <p className="flex flex-wrap items-center gap-x-4 border-l-8 border-sapin bg-carte px-4 py-2">
        <Trans>
          Carte ···· {appliquee.derniers} : <Montant montant={part} />
        </Trans>
        <Bouton genre="discret" onClick={() => appliquer(null)}>
          <Trans>Retirer la carte</Trans>
        </Bouton>
      </p>
    );
  }
  return (
    <details className="border-t border-filet pt-3">
      <summary className="min-h-cible py-2 font-semibold">
        <Trans>Payer par carte-cadeau ou avoir</Trans>
      </summary>
      <form
        className="flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (!solde.isPending) solde.mutate(numero.replace(/\s/g, ''));
        }}
      >
        <Champ
          etiquette={t`Numéro de la carte`}
          aide={t`Seize chiffres, le premier est un 9`}
          value={numero}
          onChange={(event) => setNumero(event.target.value)}
          inputMode="numeric"
          autoComplete="off"
          maxLength={19}
          className="grow"
        />
        <Bouton type="submit" occupe={solde.isPending}>
          <Trans>Appliquer</Trans>
        </Bouton>
      </form>
      {solde.error && <Probleme cause={solde.error} />}
    </details>
  );
}
