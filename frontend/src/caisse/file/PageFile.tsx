import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Bouton } from '../../composants/Bouton';
import { Vide } from '../../composants/Etat';
import { Montant } from '../../composants/Prix';
import { type Colonne, Tableau } from '../../composants/Tableau';
import { useLangue } from '../../socle/langue';
import { useLocal } from '../local/local';
import { useSuivi } from '../local/suivi';
import { AExaminer } from './AExaminer';
import type { Entree } from './entree';
import { exporter } from './exporter';
import { NomEtat } from './NomEtat';

/** The queue of sales: where each one is, for how long, and why. */
export function PageFile() {
  const { t } = useLingui();
  const { file } = useLocal();
  const entrees = useSuivi(file.entrees);
  const attendent = entrees.filter(({ etat }) => !['enregistree', 'rendue', 'ecartee'].includes(etat));
  const colonnes = useColonnes();
  const [tout, setTout] = useState(false);
  const montrees = (tout ? entrees : attendent).toReversed();
  return (
    <div className="flex flex-col gap-6">
      <title>{t`Ventes à envoyer · Comptoir`}</title>
      <h1>
        <Trans>Ventes à envoyer</Trans>
      </h1>
      <div className="flex flex-wrap gap-3">
        <Bouton genre="principal" onClick={() => file.relancer()}>
          <Trans>Envoyer maintenant</Trans>
        </Bouton>
        <Bouton onClick={() => exporter(entrees)}>
          <Trans>Exporter dans un fichier</Trans>
        </Bouton>
        <Bouton genre="discret" aria-pressed={tout} onClick={() => setTout(!tout)}>
          {tout ? (
            <Trans>Seulement ce qui attend</Trans>
          ) : (
            <Trans>Montrer aussi les sept derniers jours</Trans>
          )}
        </Bouton>
      </div>
      {attendent
        .filter(({ etat }) => etat === 'a_examiner')
        .map((entree) => (
          <AExaminer key={entree.vente_id} entree={entree} />
        ))}
      {montrees.length === 0 ? (
        <Vide titre={<Trans>Tout est enregistré</Trans>}>
          <Trans>Aucune vente n’attend dans cette caisse.</Trans>
        </Vide>
      ) : (
        <Tableau titre={t`File`} colonnes={colonnes} lignes={montrees} cleDe={({ vente_id }) => vente_id} />
      )}
    </div>
  );
}

function useColonnes(): Colonne<Entree>[] {
  const { t } = useLingui();
  const { moment } = useLangue();
  return [
    { cle: 'numero', titre: t`Numéro`, cellule: ({ issue, numeroLocal }) => issue?.numero ?? numeroLocal },
    { cle: 'faite', titre: t`Faite`, cellule: ({ faite_le }) => moment(faite_le) },
    { cle: 'vendeur', titre: t`Par`, cellule: ({ vendeur }) => vendeur.nom },
    { cle: 'etat', titre: t`État`, cellule: ({ etat }) => <NomEtat etat={etat} /> },
    { cle: 'essais', titre: t`Essais`, chiffre: true, cellule: ({ essais }) => essais },
    { cle: 'motif', titre: t`Dernière raison`, cellule: (entree) => <Raison entree={entree} /> },
    {
      cle: 'total',
      titre: t`Total`,
      chiffre: true,
      cellule: ({ totaux }) => <Montant montant={totaux.total} />,
    },
  ];
}

function Raison({ entree: { motif, alarme, justification, issue } }: { entree: Entree }) {
  if (alarme && issue)
    return (
      <strong className="text-brique">
        <Trans>
          Total du serveur : <Montant montant={issue.total_cents} />
        </Trans>
      </strong>
    );
  if (justification) return justification;
  if (!motif) return '–';
  if (motif.status === 0) return <Trans>pas de réponse</Trans>;
  return `${motif.status} ${motif.title || motif.kind}`;
}
