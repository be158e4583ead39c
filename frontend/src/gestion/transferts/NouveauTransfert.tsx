import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { sousCle } from '../../api/cle';
import { donnees } from '../../api/client';
import { Bouton } from '../../composants/Bouton';
import { Choix } from '../../composants/Choix';
import { Probleme, Vide } from '../../composants/Etat';
import { useApi } from '../../socle/session';
import { useActe } from '../communs/acte';
import { Filtres } from '../communs/Filtre';
import { useLieux } from '../communs/lieux';
import { Page } from '../communs/Page';
import { Retenues } from '../communs/Retenues';
import { Bordereau } from '../stock/Bordereau';
import { type Ligne, lues } from '../stock/bordereau';

const REGLE = { negatif: false, disponible: true };

/** G-3: many products on their way to another place, in one transfer; those that are on it already stay. */
export function NouveauTransfert() {
  const { lieu } = useLieux();
  return <Feuille key={lieu.lieu_id} />;
}

function Feuille() {
  const { t } = useLingui();
  const api = useApi();
  const navigate = useNavigate();
  const { lieu, choisi, tous } = useLieux();
  const autres = tous.filter(
    ({ lieu_id, type, etat }) => lieu_id !== lieu.lieu_id && type !== 'siege' && etat === 'actif',
  );
  const [vers, setVers] = useState<number | undefined>(autres[0]?.lieu_id);
  const [lignes, setLignes] = useState<readonly Ligne[]>([]);
  const prets = lues(lignes, REGLE);
  const acte = useActe(
    (corps: { destination_id: number; lignes: { produit_id: number; quantite: number }[] }, cle) =>
      donnees(
        api.POST('/api/transferts', {
          params: { header: sousCle(cle) },
          body: { source_id: lieu.lieu_id, ...corps },
        }),
      ),
    ({ transfert_id }) => void navigate({ to: '/transferts/$id', params: { id: transfert_id } }),
  );
  return (
    <Page titre={t`Envoyer de ${lieu.nom}`}>
      {!choisi && (
        <p>
          <Trans>Pour un autre lieu, choisissez-le en haut du menu.</Trans>
        </p>
      )}
      {vers === undefined ? (
        <Vide titre={<Trans>Il n’y a pas d’autre lieu où envoyer</Trans>} />
      ) : (
        <>
          <Filtres>
            <Choix etiquette={t`Vers`} value={vers} onChange={({ target }) => setVers(Number(target.value))}>
              {autres.map(({ lieu_id, nom }) => (
                <option key={lieu_id} value={lieu_id}>
                  {nom}
                </option>
              ))}
            </Choix>
          </Filtres>
          <Bordereau lieu={lieu.lieu_id} lignes={lignes} changerLignes={setLignes} regle={REGLE} />
          {acte.probleme !== null && <Probleme cause={acte.probleme} />}
          <Retenues cause={acte.probleme} />
          <div className="flex flex-wrap items-center gap-4">
            <Bouton
              genre="principal"
              occupe={acte.enCours}
              inactif={!prets}
              onClick={() => prets && acte.lancer({ destination_id: vers, lignes: prets })}
            >
              <Trans>Mettre au transfert</Trans>
            </Bouton>
            <p role="status" className="text-petit text-gris">
              <Plural value={lignes.length} _0="Aucun produit encore" one="# produit" other="# produits" />
            </p>
          </div>
        </>
      )}
    </Page>
  );
}
