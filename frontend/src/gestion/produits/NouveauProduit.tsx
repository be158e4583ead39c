import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { sousCle } from '../../api/cle';
import { donnees } from '../../api/client';
import { useApi } from '../../socle/session';
import { Page } from '../communs/Page';
import { Saisie } from '../communs/Saisie';
import { PRODUIT_NOUVEAU, useZonesDuProduit } from './zones';

/** S-2: a product that every place holds from now on, none of it yet. */
export function NouveauProduit() {
  const { t } = useLingui();
  const api = useApi();
  const navigate = useNavigate();
  return (
    <Page titre={t`Nouveau produit`}>
      <Saisie
        zones={useZonesDuProduit(true)}
        schema={PRODUIT_NOUVEAU}
        valeurs={{ unite: 'piece', taxe: 'taxable', consigne_cents: '0', en_ligne: 'oui' }}
        bouton={t`Créer le produit`}
        envoyer={(body, cle) =>
          donnees(api.POST('/api/produits', { params: { header: sousCle(cle) }, body }))
        }
        apres={({ produit_id }) => void navigate({ to: '/produits/$id', params: { id: String(produit_id) } })}
      />
    </Page>
  );
}
