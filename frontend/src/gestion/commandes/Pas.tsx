import { Trans, useLingui } from '@lingui/react/macro';
import * as v from 'valibot';
import { siVersion, sousCle } from '../../api/cle';
import { donnees, type Schema } from '../../api/client';
import { peutAgir } from '../../api/jeton';
import { useApi, useSession } from '../../socle/session';
import { Acte } from '../communs/Acte';
import { entier, texteOuRien } from '../communs/lectures';
import { usePouvoir } from '../communs/roles';
import { SaisieEnDialogue } from '../communs/Saisie';

const remise = v.object({ numero: entier(1, 2 ** 53 - 1) });
const annulation = v.object({ motif: texteOuRien(200) });
const ANNULABLES = ['en_attente_paiement', 'payee', 'en_preparation', 'prete'];

/** The steps that an order may take now, by who works where it is prepared. */
export function Pas({ commande }: { commande: Schema<'Commande'> }) {
  const { t } = useLingui();
  const api = useApi();
  const session = useSession();
  const { gere } = usePouvoir();
  const { etat, mode, version, commande_id: id } = commande;
  if (!peutAgir(session, commande.lieu_id)) return null;
  const params = { path: { id }, header: siVersion(version) };
  return (
    <>
      {gere && ANNULABLES.includes(etat) && (
        <SaisieEnDialogue
          mots={t`Annuler la commande`}
          genre="danger"
          bouton={t`Annuler la commande`}
          schema={annulation}
          zones={[
            { nom: 'motif', etiquette: t`Motif`, aide: t`Le client sera remboursé de ce qu’il a payé.` },
          ]}
          envoyer={(body, cle) =>
            donnees(
              api.POST('/api/commandes/{id}/annulation', {
                params: { path: { id }, header: sousCle(cle) },
                body,
              }),
            )
          }
        />
      )}
      {etat === 'payee' && (
        <Acte
          mots={t`Commencer la préparation`}
          genre="principal"
          faire={() => donnees(api.POST('/api/commandes/{id}/preparation', { params }))}
        />
      )}
      {etat === 'en_preparation' && mode === 'cueillette' && (
        <Acte
          mots={t`La commande est prête`}
          genre="principal"
          faire={() => donnees(api.POST('/api/commandes/{id}/mise-a-disposition', { params }))}
        />
      )}
      {etat === 'en_preparation' && mode === 'livraison' && (
        <Acte
          mots={t`Expédier`}
          genre="principal"
          question={<Trans>La marchandise quitte le stock : c’est une vente. Cela ne se reprend pas.</Trans>}
          faire={() => donnees(api.POST('/api/commandes/{id}/expedition', { params }))}
        />
      )}
      {etat === 'prete' && (
        <SaisieEnDialogue
          mots={t`Remettre au client`}
          genre="principal"
          bouton={t`Remettre au client`}
          schema={remise}
          zones={[
            {
              nom: 'numero',
              etiquette: t`Numéro que le client montre`,
              genre: 'entier',
            },
          ]}
          envoyer={(body) => donnees(api.POST('/api/commandes/{id}/remise', { params, body }))}
        />
      )}
      {etat === 'expediee' && (
        <Acte
          mots={t`La commande est livrée`}
          genre="principal"
          faire={() => donnees(api.POST('/api/commandes/{id}/livraison', { params }))}
        />
      )}
    </>
  );
}
