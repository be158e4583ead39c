import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import * as v from 'valibot';
import { nouvelleCle, sousCle } from '../../api/cle';
import { donnees, type Schema } from '../../api/client';
import { Bouton } from '../../composants/Bouton';
import { Champ } from '../../composants/Champ';
import { Probleme } from '../../composants/Etat';
import { useFormulaire } from '../../socle/formulaire';
import { montant } from '../../socle/montant';
import { useLocal } from '../local/local';
import { Quart } from './Quart';

type Lieu = { readonly lieu_id: number; readonly nom: string };

const FOND_MAX = 1_000_000;

const saisie = v.object({
  fond: v.pipe(
    montant(() => i18n._(msg`Écrivez un montant comme 200 ou 200,00.`)),
    v.check(
      (fond) => fond <= FOND_MAX,
      () => i18n._(msg`Un fond a 10 000 $ au plus.`),
    ),
    v.check(
      (fond) => fond % 5 === 0,
      () => i18n._(msg`En pièces et billets : un multiple de 5 ¢.`),
    ),
  ),
});

/** T-1: begin at the chosen till, in the session that is open or in a new one. */
export function Ouverture({ lieu, caisse }: { lieu: Lieu; caisse: Schema<'Caisse'> }) {
  return (
    <section
      aria-label={i18n._(msg`Commencer`)}
      className="flex flex-col gap-6 border-2 border-encre bg-carte p-6"
    >
      <h2>
        <Trans>Caisse {caisse.numero}</Trans>
      </h2>
      <Quart magasin={lieu.lieu_id} />
      {caisse.session ? (
        <Reprise lieu={lieu} caisse={caisse} session={caisse.session} />
      ) : (
        <NouvelleSession lieu={lieu} caisse={caisse} />
      )}
    </section>
  );
}

function useVendre(lieu: Lieu, caisse: Schema<'Caisse'>) {
  const { choisirPoste } = useLocal();
  const navigate = useNavigate();
  return async (session: { session_id: string; prefixe: string }) => {
    await choisirPoste({
      magasin_id: lieu.lieu_id,
      magasin: lieu.nom,
      caisse_id: caisse.caisse_id,
      caisse: caisse.numero,
      session_id: session.session_id,
      prefixe: session.prefixe,
    });
    await navigate({ to: '/vente' });
  };
}

type PropsReprise = { lieu: Lieu; caisse: Schema<'Caisse'>; session: Schema<'SessionEnCours'> };

function Reprise({ lieu, caisse, session }: PropsReprise) {
  const vendre = useVendre(lieu, caisse);
  return (
    <Bouton genre="principal" className="min-h-moyen" onClick={() => void vendre(session)}>
      <Trans>Vendre dans la session ouverte</Trans>
    </Bouton>
  );
}

function NouvelleSession({ lieu, caisse }: { lieu: Lieu; caisse: Schema<'Caisse'> }) {
  const { t } = useLingui();
  const { caissier } = useLocal();
  const vendre = useVendre(lieu, caisse);
  const requetes = useQueryClient();
  // Pressed twice, or after a lost answer, it is the same session.
  const [cle] = useState(nouvelleCle);
  const { formulaire, erreurs, probleme, enCours } = useFormulaire(saisie, async ({ fond }) => {
    const session = await donnees(
      caissier.api.POST('/api/sessions', {
        params: { header: sousCle(cle) },
        body: { caisse_id: caisse.caisse_id, fond_cents: fond },
      }),
    );
    void requetes.invalidateQueries({ queryKey: ['caisses'] });
    await vendre(session);
  });
  return (
    <form {...formulaire} className="flex flex-col gap-4">
      {probleme !== null && <Probleme cause={probleme} />}
      <Champ
        etiquette={t`Fond de caisse`}
        aide={t`Ce qu’il y a dans le tiroir, compté. Par exemple 200,00.`}
        name="fond"
        inputMode="decimal"
        autoComplete="off"
        erreur={erreurs.fond}
        required
      />
      <Bouton genre="principal" type="submit" occupe={enCours} className="min-h-moyen">
        <Trans>Ouvrir la session</Trans>
      </Bouton>
    </form>
  );
}
