import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Schema } from '../../api/client';
import { Montant } from '../../composants/Prix';
import { useLangue } from '../../socle/langue';
import type { ColonneDeListe } from '../communs/Liste';
import { useLieux } from '../communs/lieux';
import { COMMANDE } from '../communs/mots';
import { Tampon } from '../communs/Tampon';
import { EtatTampon } from '../communs/traduire';

/** Ready for longer, an order is late: the API's own filter says the same. */
const RETARD_MS = 7 * 86_400_000;
const enRetard = (etat: string, maj_le: string) =>
  etat === 'prete' && Date.now() - Date.parse(maj_le) > RETARD_MS;

/** An order in a list: of all orders, or of those of a client. */
export function useColonnesDesCommandes(): ColonneDeListe<Schema<'CommandeEntete'>>[] {
  const { t } = useLingui();
  const { moment } = useLangue();
  const { nomDe } = useLieux();
  const modes = { cueillette: t`Cueillette`, livraison: t`Livraison` };
  return [
    {
      cle: 'numero',
      titre: t`Commande`,
      valeur: ({ numero }) => numero,
      cellule: ({ numero, commande_id }) => (
        <Link to="/commandes/$id" params={{ id: commande_id }} className="font-code">
          {numero}
        </Link>
      ),
    },
    {
      cle: 'etat',
      titre: t`État`,
      valeur: ({ etat }) => etat,
      cellule: ({ etat, maj_le }) => (
        <span className="inline-flex flex-wrap gap-1">
          <EtatTampon mots={COMMANDE} code={etat} />
          {enRetard(etat, maj_le) && <Tampon ton="refus">{t`En retard`}</Tampon>}
        </span>
      ),
    },
    {
      cle: 'mode',
      titre: t`Mode`,
      valeur: ({ mode }) => mode,
      cellule: ({ mode }) => (mode === 'livraison' ? modes.livraison : modes.cueillette),
    },
    { cle: 'lieu', titre: t`Lieu`, valeur: ({ lieu_id }) => nomDe(lieu_id) },
    {
      cle: 'total',
      titre: t`Total`,
      chiffre: true,
      valeur: ({ total_cents }) => total_cents,
      cellule: ({ total_cents }) => <Montant montant={total_cents} />,
    },
    {
      cle: 'creee',
      titre: t`Passée`,
      valeur: ({ creee_le }) => creee_le,
      cellule: ({ creee_le }) => moment(creee_le),
    },
    {
      cle: 'maj',
      titre: t`Dernière étape`,
      valeur: ({ maj_le }) => maj_le,
      cellule: ({ maj_le }) => moment(maj_le),
    },
  ];
}
