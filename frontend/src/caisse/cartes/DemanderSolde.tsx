import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { donnees, type Schema } from '../../api/client';
import { Bouton } from '../../composants/Bouton';
import { Probleme } from '../../composants/Etat';
import { useLocal } from '../local/local';
import { ChampCarte } from './ChampCarte';
import { lireNumero } from './numero';

/** A card that the server knows, with its number, which its answer does not repeat. */
export type CarteConnue = Schema<'CarteSolde'> & { readonly numero: string };

type Props = {
  trouvee: (carte: CarteConnue) => void;
  renoncer?: () => void;
  premier?: boolean;
};

/** Asks what is left on a card. */
export function DemanderSolde({ trouvee, renoncer, premier }: Props) {
  const { t } = useLingui();
  const { caissier } = useLocal();
  const [erreur, setErreur] = useState<string | undefined>();
  const demande = useMutation({
    mutationFn: (numero: string) => donnees(caissier.api.POST('/api/cartes/solde', { body: { numero } })),
    onSuccess: (carte, numero) => trouvee({ ...carte, numero }),
  });
  const demander = (texte: string) => {
    const numero = lireNumero(texte);
    setErreur(numero === null ? t`16 chiffres, dont le premier est 9 ; relisez-les.` : undefined);
    if (numero !== null && !demande.isPending) demande.mutate(numero);
  };
  const soumettre = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    demander(String(new FormData(event.currentTarget).get('numero') ?? ''));
  };
  return (
    <form onSubmit={soumettre} noValidate className="flex flex-col gap-4">
      {demande.error && <Probleme cause={demande.error} />}
      <ChampCarte erreur={erreur} lu={demander} premier={premier} />
      <div className="flex flex-wrap justify-end gap-3">
        {renoncer && (
          <Bouton onClick={renoncer}>
            <Trans>Revenir</Trans>
          </Bouton>
        )}
        <Bouton genre="principal" type="submit" occupe={demande.isPending} className="min-h-moyen">
          <Trans>Demander le solde</Trans>
        </Bouton>
      </div>
    </form>
  );
}
