import { Trans } from '@lingui/react/macro';
import { Bouton } from '../../composants/Bouton';
import { Prix } from '../../composants/Prix';
import { useLocal } from '../local/local';
import { useSuivi } from '../local/suivi';
import { imprimer } from '../recu/imprimer';
import { recuLocal, useRecu } from '../recu/useRecu';

const RECENTE_MS = 5 * 60_000;

/** The till was locked right after a sale: its change is still to be given, and its receipt to be printed. */
export function DerniereVente() {
  const { file, reseau } = useLocal();
  const derniere = useSuivi(file.entrees).at(-1);
  const age = derniere && reseau.maintenant() - Date.parse(derniere.faite_le);
  const entree = age !== undefined && age < RECENTE_MS && derniere?.etat !== 'rendue' ? derniere : null;
  const recu = useRecu(entree ?? null);
  if (!entree) return null;
  return (
    <div className="flex flex-col gap-3 border-y-2 border-encre py-3">
      <p className="flex items-end justify-between gap-4">
        <span className="text-grand font-bold">
          <Trans>Dernière vente, à rendre</Trans>
        </span>
        <Prix montant={entree.monnaie} taille="grand" />
      </p>
      <Bouton
        className="self-start"
        onClick={() => imprimer(recu ?? recuLocal(entree), entree.issue?.numero ?? entree.vente_id)}
      >
        <Trans>Imprimer le reçu</Trans>
      </Bouton>
    </div>
  );
}
