import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Bouton } from '../../composants/Bouton';
import { Dialogue } from '../../composants/Dialogue';
import { Montant } from '../../composants/Prix';
import { useLangue } from '../../socle/langue';
import { useLocal } from '../local/local';
import { useSuivi } from '../local/suivi';
import type { EnAttente } from './tenue';
import { useTotaux } from './useTotaux';

/** Sales on hold, which stay in the till; the one that is taken back trades places with the cart. */
export function Attentes({ ouvert, fermer }: { ouvert: boolean; fermer: () => void }) {
  const { t } = useLingui();
  const { tenue } = useLocal();
  const attentes = useSuivi(tenue.attentes);
  return (
    <Dialogue
      ouvert={ouvert}
      fermer={fermer}
      titre={t`Ventes en attente`}
      actions={
        <Bouton onClick={fermer}>
          <Trans>Fermer</Trans>
        </Bouton>
      }
    >
      <ul className="border-t-2 border-encre">
        {attentes.map((attente) => (
          <li key={attente.panier.vente_id} className="border-b border-filet">
            <UneAttente
              attente={attente}
              reprendre={() => {
                tenue.reprendre(attente);
                fermer();
              }}
            />
          </li>
        ))}
      </ul>
    </Dialogue>
  );
}

function UneAttente({ attente, reprendre }: { attente: EnAttente; reprendre: () => void }) {
  const { moment, nom } = useLangue();
  const { total, lignes } = useTotaux(attente.panier);
  const [premiere] = lignes;
  return (
    <button
      type="button"
      onClick={reprendre}
      className="flex min-h-moyen w-full flex-wrap items-center justify-between gap-x-4 px-2 text-left hover:bg-papier"
    >
      <span className="min-w-0 break-words">
        {moment(new Date(attente.depuis).toISOString())} ·{' '}
        <Plural value={lignes.length} one="# ligne" other="# lignes" />
        {premiere && <> · {nom(premiere.article)}</>}
      </span>
      <Montant montant={total} />
    </button>
  );
}
