import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import * as v from 'valibot';
import { donnees, type Schema } from '../../api/client';
import { Bouton } from '../../composants/Bouton';
import { Champ } from '../../composants/Champ';
import { Probleme } from '../../composants/Etat';
import { Prix } from '../../composants/Prix';
import { useFormulaire } from '../../socle/formulaire';
import { useApi } from '../../socle/session';

const saisie = v.object({
  numero: v.pipe(
    v.string(),
    v.transform((texte) => texte.replace(/\s/g, '')),
    v.regex(/^9\d{15}$/, () => i18n._(msg`Écrivez les seize chiffres de la carte ; le premier est un 9.`)),
  ),
});

/** What is left on a gift card or a store credit. */
export function SoldeCarte() {
  const { t } = useLingui();
  const api = useApi();
  const [carte, setCarte] = useState<Schema<'CarteSolde'> | null>(null);
  const { formulaire, erreurs, probleme, enCours } = useFormulaire(saisie, async (body) => {
    setCarte(null);
    setCarte(await donnees(api.POST('/api/cartes/solde', { body })));
  });
  return (
    <form {...formulaire} className="flex max-w-md flex-col gap-4">
      <title>{t`Cartes-cadeaux et avoirs · Comptoir`}</title>
      <h1 className="font-titre">
        <Trans>Cartes-cadeaux et avoirs</Trans>
      </h1>
      {probleme !== null && <Probleme cause={probleme} />}
      <Champ
        etiquette={t`Numéro de la carte`}
        aide={t`Seize chiffres, le premier est un 9`}
        name="numero"
        inputMode="numeric"
        autoComplete="off"
        maxLength={19}
        erreur={erreurs.numero}
        required
      />
      <Bouton genre="principal" type="submit" occupe={enCours}>
        <Trans>Voir le solde</Trans>
      </Bouton>
      <div role="status">
        {carte && (
          <p className="flex flex-col gap-2 border-2 border-encre bg-carte p-5">
            <span>
              {carte.genre === 'cadeau' ? (
                <Trans>Carte-cadeau ···· {carte.derniers}</Trans>
              ) : (
                <Trans>Avoir ···· {carte.derniers}</Trans>
              )}
            </span>
            <Prix montant={carte.solde_cents} taille="total" />
            <span className="text-petit text-gris">
              <Trans>Sans date d’échéance.</Trans>
            </span>
          </p>
        )}
      </div>
    </form>
  );
}
