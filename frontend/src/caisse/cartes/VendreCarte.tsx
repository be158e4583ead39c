import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import * as v from 'valibot';
import { nouvelleCle, sousCle } from '../../api/cle';
import { donnees, type Schema } from '../../api/client';
import { especesDues } from '../../argent/especes';
import { Bouton } from '../../composants/Bouton';
import { Champ } from '../../composants/Champ';
import { Choix } from '../../composants/Choix';
import { Probleme } from '../../composants/Etat';
import { Montant } from '../../composants/Prix';
import { useFormulaire } from '../../socle/formulaire';
import { montant } from '../../socle/montant';
import { REFERENCE } from '../encaissement/reglement';
import type { Poste } from '../local/local';
import { useLocal } from '../local/local';
import { CarteFaite } from './CarteFaite';

const saisie = v.pipe(
  v.object({
    montant: v.pipe(
      montant(() => i18n._(msg`Écrivez un montant comme 50 ou 50,00.`)),
      v.check(
        (cents) => cents >= 500 && cents <= 50_000,
        () => i18n._(msg`Une carte se vend de 5 à 500 $.`),
      ),
    ),
    moyen: v.picklist(['especes', 'debit', 'credit']),
    reference: v.optional(v.pipe(v.string(), v.trim()), ''),
  }),
  v.forward(
    v.check(
      ({ moyen, reference }) => moyen === 'especes' || REFERENCE.test(reference),
      () => i18n._(msg`Recopiez le numéro que le terminal a imprimé.`),
    ),
    ['reference'],
  ),
);

type Vendue = Schema<'CarteVendue'>;

/** Sells a gift card: no sale, no tax. Money pays it, never another card. */
export function VendreCarte({ poste }: { poste: Poste }) {
  const { t } = useLingui();
  const { caissier } = useLocal();
  const [cle, setCle] = useState(nouvelleCle);
  const [moyen, setMoyen] = useState('especes');
  const [vendue, setVendue] = useState<Vendue | null>(null);
  const { formulaire, erreurs, probleme, enCours } = useFormulaire(saisie, async (lu) => {
    const paye = lu.moyen === 'especes' ? especesDues(lu.montant) : lu.montant;
    const carte = await donnees(
      caissier.api.POST('/api/sessions/{id}/cartes', {
        params: { path: { id: poste.session_id }, header: sousCle(cle) },
        body: {
          montant_cents: lu.montant,
          paiements: [
            {
              moyen: lu.moyen,
              montant_cents: paye,
              ...(lu.moyen !== 'especes' && { reference: lu.reference }),
            },
          ],
        },
      }),
    );
    setVendue(carte as Vendue);
    setCle(nouvelleCle());
  });
  return (
    <section className="flex flex-col gap-4 border-t-2 border-encre pt-4">
      <h2>
        <Trans>Vendre une carte cadeau</Trans>
      </h2>
      {vendue && (
        <CarteFaite
          carte={{
            id: vendue.carte_vente_id,
            document: vendue.document ?? null,
            numero: vendue.numero ?? null,
            derniers: vendue.derniers,
            montant: vendue.montant_cents,
          }}
          titre={
            <Trans>
              Carte de <Montant montant={vendue.montant_cents} /> vendue
            </Trans>
          }
        />
      )}
      <form {...formulaire} key={cle} className="flex flex-wrap items-end gap-4">
        {probleme !== null && <Probleme cause={probleme} />}
        <Champ
          etiquette={t`Valeur de la carte`}
          aide={t`De 5 à 500 $, sans taxe.`}
          name="montant"
          inputMode="decimal"
          autoComplete="off"
          erreur={erreurs.montant}
          required
        />
        <Choix
          etiquette={t`Payée en`}
          name="moyen"
          value={moyen}
          onChange={(event) => setMoyen(event.target.value)}
        >
          <option value="especes">{t`Comptant`}</option>
          <option value="debit">{t`Débit`}</option>
          <option value="credit">{t`Crédit`}</option>
        </Choix>
        {moyen !== 'especes' && (
          <Champ
            etiquette={t`Référence du terminal`}
            name="reference"
            autoComplete="off"
            maxLength={64}
            erreur={erreurs.reference}
          />
        )}
        <Bouton genre="principal" type="submit" occupe={enCours} className="min-h-moyen">
          <Trans>Vendre la carte</Trans>
        </Bouton>
      </form>
    </section>
  );
}
