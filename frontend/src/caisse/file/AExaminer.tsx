import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import * as v from 'valibot';
import { Avis } from '../../composants/Avis';
import { Bouton } from '../../composants/Bouton';
import { Champ } from '../../composants/Champ';
import { Montant } from '../../composants/Prix';
import { useFormulaire } from '../../socle/formulaire';
import { useSession } from '../../socle/session';
import { useLocal } from '../local/local';
import { useApprobation } from '../nip/Approbation';
import type { Entree } from './entree';
import { exporter } from './exporter';

const saisie = v.object({
  justification: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(10, () => i18n._(msg`Dites en une phrase ce qui a été fait de cette vente.`)),
    v.maxLength(500, () => i18n._(msg`500 caractères au plus.`)),
  ),
});

/** A sale that the server refused for good: a manager corrects and sends it, or exports it and says what became of it. */
export function AExaminer({ entree }: { entree: Entree }) {
  const { t } = useLingui();
  const { file } = useLocal();
  const session = useSession();
  const { dialogue, demander } = useApprobation();
  const [ecarter, setEcarter] = useState(false);
  const gestionnaire =
    session.etat === 'ouverte' &&
    session.roles.some((role) => role === 'gestionnaire' || role === 'responsable');
  const { motif, vente_id, magasin_id, numeroLocal, totaux } = entree;

  /** The approval of a manager who is not signed in; `undefined` when nobody came. */
  const approuver = async (): Promise<string | null | undefined> => {
    if (gestionnaire) return null;
    return (await demander({ action: 'remise', objet: vente_id, magasin_id })) ?? undefined;
  };

  const renvoyer = async () => {
    const approbation = await approuver();
    if (approbation === undefined) return;
    await file.appliquer(vente_id, { quoi: 'reprise', approbation });
    file.vider();
  };

  const { formulaire, erreurs, enCours } = useFormulaire(saisie, async ({ justification }) => {
    if ((await approuver()) === undefined) return;
    exporter([entree]);
    await file.appliquer(vente_id, { quoi: 'mise-a-part', justification });
  });

  return (
    <Avis
      ton="refus"
      titre={
        <Trans>
          {numeroLocal}, <Montant montant={totaux.total} />
           : le serveur refuse cette vente
        </Trans>
      }
    >
      <p>{motif?.detail || motif?.title}</p>
      {motif?.requestId && (
        <p className="text-petit text-gris">
          <Trans>
            Demande <code className="break-all">{motif.requestId}</code>, à citer si vous demandez de l’aide.
          </Trans>
        </p>
      )}
      <p className="py-2">
        <Trans>
          Un gestionnaire la renvoie une fois la cause réglée, ou l’exporte et dit ce qu’elle est devenue.
        </Trans>
      </p>
      <div className="flex flex-wrap gap-3">
        <Bouton genre="principal" onClick={() => void renvoyer()}>
          <Trans>Approuver et renvoyer</Trans>
        </Bouton>
        <Bouton aria-expanded={ecarter} onClick={() => setEcarter(!ecarter)}>
          <Trans>Mettre à part</Trans>
        </Bouton>
      </div>
      {ecarter && (
        <form {...formulaire} className="mt-4 flex max-w-xl flex-col gap-3">
          <Champ
            etiquette={t`Ce que cette vente est devenue`}
            aide={t`Elle reste dans l’export et dans cette caisse, avec ce texte.`}
            name="justification"
            maxLength={500}
            erreur={erreurs.justification}
          />
          <Bouton genre="danger" type="submit" occupe={enCours} className="self-start">
            <Trans>Exporter et mettre à part</Trans>
          </Bouton>
        </form>
      )}
      {dialogue}
    </Avis>
  );
}
