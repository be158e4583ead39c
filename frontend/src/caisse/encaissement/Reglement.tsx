import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Centimes } from '../../argent/centimes';
import { Avis } from '../../composants/Avis';
import { Probleme } from '../../composants/Etat';
import { Montant, Prix } from '../../composants/Prix';
import type { Moyen } from '../actions';
import type { Entree } from '../file/entree';
import type { Poste } from '../local/local';
import { useLocal } from '../local/local';
import { useSuivi } from '../local/suivi';
import type { useApprobation } from '../nip/Approbation';
import { estGestionnaire } from '../nip/caissier';
import type { Totaux } from '../vente/totaux';
import { CarteCadeau } from './CarteCadeau';
import { Comptant } from './Comptant';
import { approbationVoulue, conclure } from './conclure';
import { Moyens } from './Moyens';
import { calculerReste, type Paiement } from './reglement';
import { Terminal } from './Terminal';

type Props = {
  moyen: Moyen;
  totaux: Totaux;
  poste: Poste;
  demander: ReturnType<typeof useApprobation>['demander'];
  renoncer: () => void;
  conclue: (entree: Entree) => void;
};

/** The tenders so far, and the next one. Enter takes the rest. */
export function Reglement({ moyen: premier, totaux, poste, demander, renoncer, conclue }: Props) {
  const { t } = useLingui();
  const local = useLocal();
  const { personne } = useSuivi(local.caissier.etat);
  const { enLigne } = useSuivi(local.reseau.etat);
  const [paiements, setPaiements] = useState<readonly Paiement[]>([]);
  const [moyen, setMoyen] = useState<Moyen>(premier);
  const [echec, setEchec] = useState<unknown>(null);
  const [enCours, setEnCours] = useState(false);
  const { reste, especes } = calculerReste(totaux.total, paiements);
  const voulue = estGestionnaire(personne) ? null : approbationVoulue(totaux);
  const impossible = voulue !== null && enLigne === false;

  const finir = async (tous: readonly Paiement[], recu: Centimes | null) => {
    if (!personne || enCours) return;
    setEnCours(true);
    try {
      const objet = local.tenue.panier.lire().vente_id;
      const approbation = voulue && (await demander({ action: voulue, objet, magasin_id: poste.magasin_id }));
      if (voulue && approbation === null) return;
      const reglement = { paiements: tous, recu };
      conclue(await conclure(local, { poste, vendeur: personne, totaux, reglement, approbation }));
    } catch (cause) {
      setEchec(cause);
    } finally {
      setEnCours(false);
    }
  };

  const ajouter = (paiement: Paiement) => {
    const tous = [...paiements, paiement];
    if (paiement.montant === reste) return void finir(tous, null);
    setPaiements(tous);
    setMoyen('especes');
  };
  const commun = { renoncer, occupe: enCours, inactif: impossible };

  return (
    <div className="flex flex-col gap-4">
      {echec !== null && <Probleme cause={echec} />}
      {impossible && (
        <Avis ton="attention" titre={t`Hors ligne : cette remise demande un gestionnaire`} urgent>
          <Trans>
            Un NIP est vérifié par le serveur. Baissez la remise à 10 %, ou mettez la vente en attente.
          </Trans>
        </Avis>
      )}
      <p className="flex items-end justify-between gap-4">
        <span className="text-grand font-bold">
          <Trans>Reste à payer</Trans>
        </span>
        <Prix montant={moyen === 'especes' ? especes : reste} taille="total" />
      </p>
      {paiements.map((paiement, rang) => (
        <p
          // biome-ignore lint/suspicious/noArrayIndexKey: tenders are only added, and one may come twice
          key={rang}
          className="flex justify-between gap-4 border-t border-filet pt-1"
        >
          <UnPaiement {...paiement} />
          <Montant montant={paiement.montant} />
        </p>
      ))}
      <Moyens moyen={moyen} choisir={setMoyen} />
      {moyen === 'especes' && (
        <Comptant
          key={paiements.length}
          {...commun}
          du={especes}
          payer={(recu) => void finir(paiements, reste > 0 ? recu : null)}
        />
      )}
      {(moyen === 'debit' || moyen === 'credit') && (
        <Terminal key={moyen} {...commun} moyen={moyen} reste={reste} ajouter={ajouter} />
      )}
      {moyen === 'carte' && <CarteCadeau {...commun} reste={reste} paiements={paiements} ajouter={ajouter} />}
    </div>
  );
}

function UnPaiement({ moyen, reference }: Paiement) {
  const { t } = useLingui();
  const noms = { debit: t`Débit`, credit: t`Crédit`, carte: t`Carte cadeau` };
  return (
    <span>
      {noms[moyen]} {moyen === 'carte' ? `…${reference}` : reference}
    </span>
  );
}
