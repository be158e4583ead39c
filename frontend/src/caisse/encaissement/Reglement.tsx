import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { type Centimes, centimes } from '../../argent/centimes';
import { ecrire, lire } from '../../argent/ecriture';
import { Avis } from '../../composants/Avis';
import { Bouton } from '../../composants/Bouton';
import { Champ } from '../../composants/Champ';
import { Probleme } from '../../composants/Etat';
import { Montant, Prix } from '../../composants/Prix';
import { useLangue } from '../../socle/langue';
import type { Moyen } from '../actions';
import type { Entree } from '../file/entree';
import type { Poste } from '../local/local';
import { useLocal } from '../local/local';
import { useSuivi } from '../local/suivi';
import type { useApprobation } from '../nip/Approbation';
import { estGestionnaire } from '../nip/caissier';
import type { Totaux } from '../vente/totaux';
import { approbationVoulue, conclure } from './conclure';
import { Moyens } from './Moyens';
import { calculerReste, type Paiement, refuserMontant, suggestions } from './reglement';

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
  const { langue } = useLangue();
  const local = useLocal();
  const { personne } = useSuivi(local.caissier.etat);
  const { enLigne } = useSuivi(local.reseau.etat);
  const [paiements, setPaiements] = useState<readonly Paiement[]>([]);
  const [moyen, setMoyen] = useState<Moyen>(premier);
  const [erreur, setErreur] = useState<{ champ: 'montant' | 'reference'; texte: string } | null>(null);
  const [echec, setEchec] = useState<unknown>(null);
  const [enCours, setEnCours] = useState(false);
  const { reste, especes } = calculerReste(totaux.total, paiements);
  const du = moyen === 'especes' ? especes : reste;
  const voulue = estGestionnaire(personne) ? null : approbationVoulue(totaux);
  const impossible = voulue !== null && enLigne === false;

  const finir = async (tous: readonly Paiement[], recu: Centimes | null) => {
    if (!personne || enCours) return;
    setEnCours(true);
    try {
      const objet = local.tenue.panier.lire().vente_id;
      const approbation = voulue && (await demander({ action: voulue, objet, magasin_id: poste.magasin_id }));
      if (voulue && approbation === null) return;
      conclue(
        await conclure(local, {
          poste,
          vendeur: personne,
          totaux,
          reglement: { paiements: tous, recu },
          approbation,
        }),
      );
    } catch (cause) {
      setEchec(cause);
    } finally {
      setEnCours(false);
    }
  };

  const valider = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const saisie = new FormData(event.currentTarget);
    const texte = String(saisie.get('montant') ?? '').trim();
    const montant = texte === '' ? du : lire(texte);
    if (typeof montant === 'string')
      return setErreur({ champ: 'montant', texte: t`Écrivez un montant comme 20 ou 20,00.` });
    if (moyen === 'especes') {
      if (montant < especes)
        return setErreur({
          champ: 'montant',
          texte: t`Il manque ${ecrire(centimes(especes - montant), langue)}.`,
        });
      return void finir(paiements, reste > 0 ? montant : null);
    }
    const refus = refuserMontant(montant, reste);
    if (refus !== null)
      return setErreur({
        champ: 'montant',
        texte: refus === 'trop' ? t`Une carte paie ${ecrire(reste, langue)} au plus.` : t`Plus que zéro.`,
      });
    const reference = String(saisie.get('reference') ?? '').trim();
    if (!/^[^\p{Cc}]{1,64}$/u.test(reference))
      return setErreur({ champ: 'reference', texte: t`Recopiez le numéro que le terminal a imprimé.` });
    const tous = [...paiements, { moyen, montant, reference }];
    setErreur(null);
    if (montant === reste) return void finir(tous, null);
    setPaiements(tous);
    setMoyen('especes');
  };

  return (
    <form key={`${moyen}-${paiements.length}`} onSubmit={valider} noValidate className="flex flex-col gap-4">
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
        <Prix montant={du} taille="total" />
      </p>
      {paiements.map((paiement) => (
        <p key={paiement.reference} className="flex justify-between border-t border-filet pt-1">
          <span>
            {paiement.moyen === 'debit' ? t`Débit` : t`Crédit`} {paiement.reference}
          </span>
          <Montant montant={paiement.montant} />
        </p>
      ))}
      <Moyens moyen={moyen} choisir={setMoyen} />
      <Champ
        etiquette={moyen === 'especes' ? t`Comptant reçu` : t`Montant sur la carte`}
        aide={t`Vide : ${ecrire(du, langue)}, tout le reste.`}
        name="montant"
        inputMode="decimal"
        autoComplete="off"
        erreur={erreur?.champ === 'montant' ? erreur.texte : undefined}
        autoFocus={moyen === 'especes'}
        data-premier={moyen === 'especes' || undefined}
      />
      {moyen === 'especes' ? (
        <div className="flex flex-wrap gap-2">
          {suggestions(especes).map((montant) => (
            <Bouton
              key={montant}
              className="min-h-moyen flex-1"
              inactif={impossible}
              onClick={() => void finir(paiements, reste > 0 ? montant : null)}
            >
              <Montant montant={montant} />
            </Bouton>
          ))}
        </div>
      ) : (
        <Champ
          etiquette={t`Référence du terminal`}
          name="reference"
          autoComplete="off"
          maxLength={64}
          erreur={erreur?.champ === 'reference' ? erreur.texte : undefined}
          autoFocus
          data-premier
        />
      )}
      <div className="flex flex-wrap justify-end gap-3">
        <Bouton onClick={renoncer}>
          <Trans>Revenir</Trans>
        </Bouton>
        <Bouton genre="principal" type="submit" occupe={enCours} inactif={impossible} className="min-h-moyen">
          <Trans>Encaisser</Trans>
        </Bouton>
      </div>
    </form>
  );
}
