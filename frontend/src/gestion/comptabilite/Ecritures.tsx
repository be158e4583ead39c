import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Centimes } from '../../argent/centimes';
import { Montant } from '../../composants/Prix';
import { type Colonne, Tableau } from '../../composants/Tableau';
import { useLangue } from '../../socle/langue';
import { useLieux } from '../communs/lieux';
import { useMots } from '../communs/traduire';
import type { Ecriture } from './journal';
import { NATURE } from './mots';

/** Lines of the journal: one account of one place, debit or credit. */
export function Ecritures({ titre, ecritures }: { titre: string; ecritures: readonly Ecriture[] }) {
  return (
    <Tableau
      titre={titre}
      lignes={ecritures}
      cleDe={({ magasin_id, nature, piece_id, compte, debit_cents }) =>
        `${magasin_id}-${nature}-${piece_id ?? ''}-${compte}-${debit_cents > 0}`
      }
      colonnes={useColonnes(ecritures)}
    />
  );
}

function useColonnes(ecritures: readonly Ecriture[]): Colonne<Ecriture>[] {
  const { t } = useLingui();
  const { nom } = useLangue();
  const { mot } = useMots();
  const { nomDe } = useLieux();
  const montant = (cents: Centimes) => (cents === 0 ? '' : <Montant montant={cents} />);
  const numero: Colonne<Ecriture> = {
    cle: 'numero',
    titre: t`Numéro`,
    cellule: (ligne) => <span className="font-code">{ligne.numero}</span>,
  };
  const piece: Colonne<Ecriture> = {
    cle: 'piece',
    titre: t`Pièce`,
    cellule: (ligne) =>
      ligne.piece_id && (
        <Link to="/ventes/$id" params={{ id: ligne.piece_id }} className="font-code">
          {ligne.piece}
        </Link>
      ),
  };
  return [
    // Numbered when the day is closed.
    ...(ecritures.some((ligne) => ligne.numero != null) ? [numero] : []),
    {
      cle: 'compte',
      titre: t`Compte`,
      cellule: (ligne) => (
        <>
          <span className="font-code">{ligne.numero_compte}</span> {nom(ligne)}
        </>
      ),
    },
    { cle: 'lieu', titre: t`Lieu`, cellule: (ligne) => nomDe(ligne.magasin_id) },
    { cle: 'nature', titre: t`Documents`, cellule: (ligne) => mot(NATURE, ligne.nature) },
    ...(ecritures.some((ligne) => ligne.piece_id) ? [piece] : []),
    { cle: 'debit', titre: t`Débit`, chiffre: true, cellule: (ligne) => montant(ligne.debit_cents) },
    { cle: 'credit', titre: t`Crédit`, chiffre: true, cellule: (ligne) => montant(ligne.credit_cents) },
  ];
}
