import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import * as v from 'valibot';
import { nouvelleCle, sousCle } from '../../api/cle';
import { donnees, type Schema } from '../../api/client';
import { Bouton } from '../../composants/Bouton';
import { Champ } from '../../composants/Champ';
import { Probleme } from '../../composants/Etat';
import { Montant } from '../../composants/Prix';
import { useFormulaire } from '../../socle/formulaire';
import { useApi, useSession } from '../../socle/session';
import type { Poste } from '../local/local';
import { CarteFaite } from './CarteFaite';

const saisie = v.object({
  document: v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty(() => i18n._(msg`Le numéro du reçu, comme LAV-1-42-C3.`)),
  ),
  derniers: v.pipe(
    v.string(),
    v.trim(),
    v.regex(/^\d{4}$/, () => i18n._(msg`Quatre chiffres, ceux de la fin.`)),
  ),
});

type Remplacee = Schema<'CarteRemplacee'>;

/** A lost card, by the receipt that proves it: what was left on it goes on a new one. For a manager who is signed in. */
export function Remplacer({ poste }: { poste: Poste }) {
  const { t } = useLingui();
  const api = useApi();
  const session = useSession();
  const [cle, setCle] = useState(nouvelleCle);
  const [remplacee, setRemplacee] = useState<Remplacee | null>(null);
  const { formulaire, erreurs, probleme, enCours } = useFormulaire(saisie, async (lu) => {
    const carte = await donnees(
      api.POST('/api/cartes/remplacement', {
        params: { header: sousCle(cle) },
        body: { magasin_id: poste.magasin_id, ...lu },
      }),
    );
    setRemplacee(carte as Remplacee);
    setCle(nouvelleCle());
  });
  const gestionnaire =
    session.etat === 'ouverte' &&
    session.roles.some((role) => role === 'gestionnaire' || role === 'responsable');
  return (
    <section className="flex flex-col gap-4 border-t-2 border-encre pt-4">
      <h2>
        <Trans>Remplacer une carte perdue</Trans>
      </h2>
      {remplacee && (
        <CarteFaite
          carte={{
            id: remplacee.carte_remplacement_id,
            document: remplacee.document,
            numero: remplacee.numero ?? null,
            derniers: remplacee.derniers,
            montant: remplacee.montant_cents,
          }}
          titre={
            <Trans>
              Carte …{remplacee.derniers_perdue} remplacée, il y reste{' '}
              <Montant montant={remplacee.montant_cents} />
            </Trans>
          }
        />
      )}
      {gestionnaire ? (
        <form {...formulaire} key={cle} className="flex flex-wrap items-end gap-4">
          {probleme !== null && <Probleme cause={probleme} />}
          <Champ
            etiquette={t`Reçu de la carte, ou note de crédit`}
            aide={t`Comme LAV-1-42-C3.`}
            name="document"
            autoComplete="off"
            maxLength={40}
            erreur={erreurs.document}
            required
          />
          <Champ
            etiquette={t`Quatre derniers chiffres`}
            aide={t`Ils sont sur ce papier.`}
            name="derniers"
            inputMode="numeric"
            autoComplete="off"
            maxLength={4}
            erreur={erreurs.derniers}
            required
          />
          <Bouton type="submit" occupe={enCours}>
            <Trans>Remplacer la carte</Trans>
          </Bouton>
        </form>
      ) : (
        <p>
          <Trans>
            Un gestionnaire se connecte à la caisse par mot de passe : un NIP ne suffit pas ici. Il lui faut
            le reçu de la carte.
          </Trans>
        </p>
      )}
    </section>
  );
}
