import { Trans } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { siVersion } from '../../api/cle';
import { donnees, type Schema } from '../../api/client';
import { Avis } from '../../composants/Avis';
import { Bouton } from '../../composants/Bouton';
import { Etat, Probleme } from '../../composants/Etat';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';

type Props = { id: string; numero: number; fermer: () => void };

/** An order whose number was shown: what is in it, and that it was handed over. */
export function ARemettre({ id, numero, fermer }: Props) {
  const api = useApi();
  const { nom, nombre } = useLangue();
  const requetes = useQueryClient();
  const requete = useQuery({
    queryKey: ['commande', id],
    queryFn: ({ signal }) => donnees(api.GET('/api/commandes/{id}', { params: { path: { id } }, signal })),
  });
  const remise = useMutation({
    mutationFn: async (version: number) => {
      const params = { path: { id }, header: siVersion(version) };
      return (await donnees(
        api.POST('/api/commandes/{id}/remise', { params, body: { numero } }),
      )) as Schema<'Commande'>;
    },
    onSettled: () => {
      void requetes.invalidateQueries({ queryKey: ['commandes'] });
      void requetes.invalidateQueries({ queryKey: ['commande', id] });
    },
  });
  if (remise.data)
    return (
      <Avis ton="succes" titre={<Trans>Commande {numero} remise</Trans>}>
        <Bouton className="mt-3" onClick={fermer}>
          <Trans>Fermer</Trans>
        </Bouton>
      </Avis>
    );
  return (
    <Etat requete={requete}>
      {(commande) => (
        <section className="flex flex-col gap-4 border-2 border-encre bg-carte p-6">
          <h2>
            <Trans>Commande {numero}</Trans>
          </h2>
          {remise.error && <Probleme cause={remise.error} />}
          <ul className="border-t border-filet">
            {commande.lignes.map((ligne) => (
              <li key={ligne.produit_id} className="flex justify-between gap-4 border-b border-filet py-2">
                <span className="min-w-0 break-words">
                  {nom(ligne)} <code className="font-code text-petit text-gris">{ligne.sku}</code>
                </span>
                <span>{nombre(ligne.quantite)}</span>
              </li>
            ))}
          </ul>
          <div className="flex flex-wrap justify-end gap-3">
            <Bouton onClick={fermer}>
              <Trans>Revenir</Trans>
            </Bouton>
            <Bouton
              genre="principal"
              className="min-h-moyen"
              occupe={remise.isPending}
              onClick={() => remise.mutate(commande.version)}
            >
              <Trans>Remettre au client</Trans>
            </Bouton>
          </div>
        </section>
      )}
    </Etat>
  );
}
