import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { sousCle } from '../../api/cle';
import { donnees } from '../../api/client';
import { Bouton } from '../../composants/Bouton';
import { Choix } from '../../composants/Choix';
import { Probleme } from '../../composants/Etat';
import { useApi } from '../../socle/session';
import { useActe } from '../communs/acte';
import { Filtres } from '../communs/Filtre';
import { useLieux } from '../communs/lieux';
import { MOTIF_STOCK } from '../communs/mots';
import { Page } from '../communs/Page';
import { Retenues } from '../communs/Retenues';
import { useMots } from '../communs/traduire';
import { Bordereau } from './Bordereau';
import { type Ligne, lues } from './bordereau';

type Motif = keyof typeof MOTIF_STOCK;

/** G-2, G-3: a delivery of a supplier, or corrections of the book with their reason: many products in one movement. */
export function NouveauMouvement() {
  const { lieu } = useLieux();
  const { type = 'reception' } = useSearch({ from: '/mouvements/nouveau' });
  // Other lines at another place, or for another purpose.
  return <Feuille key={`${lieu.lieu_id} ${type}`} type={type} />;
}

function Feuille({ type }: { type: 'reception' | 'ajustement' }) {
  const { t } = useLingui();
  const { options } = useMots();
  const api = useApi();
  const navigate = useNavigate();
  const { lieu, choisi } = useLieux();
  const [lignes, setLignes] = useState<readonly Ligne[]>([]);
  const [motif, setMotif] = useState<Motif>('casse');
  const reception = type === 'reception';
  const regle = { negatif: !reception, disponible: false };
  const prets = lues(lignes, regle);
  const acte = useActe(
    (corps: { produit_id: number; quantite: number }[], cle) =>
      donnees(
        api.POST('/api/mouvements', {
          params: { header: sousCle(cle) },
          body: {
            lieu_id: lieu.lieu_id,
            type,
            lignes: corps.map(({ produit_id, quantite }) => ({ produit_id, delta: quantite })),
            ...(!reception && { motif }),
          },
        }),
      ),
    () => void navigate({ to: '/mouvements', search: { type } }),
  );
  return (
    <Page
      titre={reception ? t`Recevoir d’un fournisseur, à ${lieu.nom}` : t`Corriger le livre, à ${lieu.nom}`}
    >
      {!choisi && (
        <p>
          <Trans>Pour un autre lieu, choisissez-le en haut du menu.</Trans>
        </p>
      )}
      <Filtres>
        <Choix
          etiquette={t`Genre`}
          value={type}
          onChange={({ target }) =>
            void navigate({
              to: '/mouvements/nouveau',
              search: { type: target.value === 'ajustement' ? 'ajustement' : 'reception' },
            })
          }
        >
          <option value="reception">{t`Réception d’un fournisseur`}</option>
          <option value="ajustement">{t`Ajustement`}</option>
        </Choix>
        {!reception && (
          <Choix
            etiquette={t`Motif`}
            value={motif}
            onChange={({ target }) => setMotif(target.value as Motif)}
          >
            {options(MOTIF_STOCK).map(([code, mots]) => (
              <option key={code} value={code}>
                {mots}
              </option>
            ))}
          </Choix>
        )}
      </Filtres>
      {!reception && (
        <p className="text-gris">
          <Trans>Comme −2 pour deux articles cassés.</Trans>
        </p>
      )}
      <Bordereau lieu={lieu.lieu_id} lignes={lignes} changerLignes={setLignes} regle={regle} />
      {acte.probleme !== null && <Probleme cause={acte.probleme} />}
      <Retenues cause={acte.probleme} />
      <div className="flex flex-wrap items-center gap-4">
        <Bouton
          genre="principal"
          occupe={acte.enCours}
          inactif={!prets}
          onClick={() => prets && acte.lancer(prets)}
        >
          {reception ? <Trans>Enregistrer la réception</Trans> : <Trans>Enregistrer l’ajustement</Trans>}
        </Bouton>
        <p role="status" className="text-petit text-gris">
          <Plural value={lignes.length} _0="Aucun produit encore" one="# produit" other="# produits" />
        </p>
      </div>
    </Page>
  );
}
