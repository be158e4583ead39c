import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import * as v from 'valibot';
import { siVersion } from '../../api/cle';
import { donnees, type Schema } from '../../api/client';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { Acte } from '../communs/Acte';
import { entier, texte } from '../communs/lectures';
import { usePouvoir } from '../communs/roles';
import { SaisieEnDialogue } from '../communs/Saisie';
import { stockDuProduit } from '../stock/queries';

const refus = v.object({ motif: texte(200) });

/** What may become of a request that waits: granted, in part too, refused with a reason, or withdrawn. */
export function Decider({ demande }: { demande: Schema<'Demande'> }) {
  const { t } = useLingui();
  const api = useApi();
  const { gere, dirige, moi } = usePouvoir();
  const params = { path: { id: demande.demande_id }, header: siVersion(demande.version) };
  return (
    <div className="flex gap-2">
      {dirige && (
        <>
          <SaisieEnDialogue
            mots={t`Accorder`}
            bouton={t`Accorder`}
            schema={v.object({ quantite: entier(1, demande.quantite_demandee) })}
            valeurs={{ quantite: String(demande.quantite_demandee) }}
            zones={[{ nom: 'quantite', etiquette: t`Unités accordées`, genre: 'entier' }]}
            envoyer={(body) => donnees(api.POST('/api/demandes/{id}/approbation', { params, body }))}
          >
            <DesDeuxCotes demande={demande} />
          </SaisieEnDialogue>
          <SaisieEnDialogue
            mots={t`Refuser`}
            genre="danger"
            bouton={t`Refuser`}
            schema={refus}
            zones={[{ nom: 'motif', etiquette: t`Motif`, aide: t`Le magasin le lira.` }]}
            envoyer={(body) => donnees(api.POST('/api/demandes/{id}/refus', { params, body }))}
          />
        </>
      )}
      {(demande.demandee_par === moi || (gere && !dirige)) && (
        <Acte
          mots={t`Retirer`}
          question={<Trans>La demande sera retirée. Le magasin peut en faire une autre.</Trans>}
          faire={() => donnees(api.POST('/api/demandes/{id}/annulation', { params }))}
        />
      )}
    </div>
  );
}

/** What the store and the centre have of the product now. */
function DesDeuxCotes({ demande }: { demande: Schema<'Demande'> }) {
  const { nombre } = useLangue();
  const { data = [] } = useQuery(stockDuProduit(useApi(), demande.produit_id));
  return (
    <ul>
      {data
        .filter(({ lieu_id, type }) => lieu_id === demande.lieu_id || type === 'centre_logistique')
        .map(({ lieu_id, nom, disponible }) => (
          <li key={lieu_id}>
            <Trans>
              {nom}, disponible : {nombre(disponible)}
            </Trans>
          </li>
        ))}
    </ul>
  );
}
