import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { donnees } from '../../api/client';
import { Bouton } from '../../composants/Bouton';
import { Champ } from '../../composants/Champ';
import { Etat, Vide } from '../../composants/Etat';
import { Montant } from '../../composants/Prix';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { useLocal } from '../local/local';
import { useSuivi } from '../local/suivi';
import { ARemettre } from './ARemettre';

/** T-6: orders of the online shop that wait for whoever bought them. */
export function Cueillette() {
  const { t } = useLingui();
  const { poste } = useLocal();
  const tenu = useSuivi(poste);
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-6">
      <title>{t`Cueillette · Comptoir`}</title>
      <h1>
        <Trans>Cueillette</Trans>
      </h1>
      {tenu ? (
        <Pretes magasin={tenu.magasin_id} />
      ) : (
        <Vide titre={<Trans>Aucune caisse n’est choisie</Trans>}>
          <Link to="/">
            <Trans>Choisir la caisse et ouvrir une session</Trans>
          </Link>
        </Vide>
      )}
    </div>
  );
}

function Pretes({ magasin }: { magasin: number }) {
  const { t } = useLingui();
  const { moment } = useLangue();
  const api = useApi();
  const [choisie, setChoisie] = useState<{ id: string; numero: number } | null>(null);
  const [erreur, setErreur] = useState<string | undefined>();
  const requete = useQuery({
    queryKey: ['commandes', magasin],
    queryFn: ({ signal }) => {
      const query = { etat: 'prete' as const, lieu_id: magasin, limite: 100 };
      return donnees(api.GET('/api/commandes', { params: { query }, signal }));
    },
    refetchInterval: 30_000,
  });

  return (
    <Etat requete={requete}>
      {({ elements }) => {
        const chercher = (event: FormEvent<HTMLFormElement>) => {
          event.preventDefault();
          const numero = Number(String(new FormData(event.currentTarget).get('numero') ?? '').trim());
          const trouvee = elements.find((commande) => commande.numero === numero);
          setErreur(trouvee ? undefined : t`Aucune commande prête ici n’a ce numéro.`);
          setChoisie(trouvee ? { id: trouvee.commande_id, numero } : null);
        };
        return (
          <>
            <form onSubmit={chercher} className="flex flex-wrap items-end gap-3">
              <Champ
                etiquette={t`Numéro montré par le client`}
                name="numero"
                inputMode="numeric"
                autoComplete="off"
                erreur={erreur}
                autoFocus
              />
              <Bouton type="submit">
                <Trans>Vérifier</Trans>
              </Bouton>
            </form>
            {choisie && <ARemettre key={choisie.id} {...choisie} fermer={() => setChoisie(null)} />}
            {elements.length === 0 ? (
              <Vide titre={<Trans>Aucune commande n’attend ici</Trans>} />
            ) : (
              <ul className="border-t-2 border-encre">
                {elements.map((commande) => (
                  <li
                    key={commande.commande_id}
                    className="flex flex-wrap justify-between gap-x-6 border-b border-filet py-3"
                  >
                    <span className="font-semibold">
                      <Trans>Commande {commande.numero}</Trans>
                    </span>
                    <span className="text-gris">
                      <Trans>prête depuis {moment(commande.maj_le)}</Trans>
                    </span>
                    <Montant montant={commande.total_cents} />
                  </li>
                ))}
              </ul>
            )}
          </>
        );
      }}
    </Etat>
  );
}
