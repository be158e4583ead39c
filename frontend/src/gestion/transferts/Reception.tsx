import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { siVersion } from '../../api/cle';
import { donnees, type Schema } from '../../api/client';
import { Avis } from '../../composants/Avis';
import { Bouton } from '../../composants/Bouton';
import { Dialogue } from '../../composants/Dialogue';
import { Probleme } from '../../composants/Etat';
import { Tableau } from '../../composants/Tableau';
import type { Code } from '../../lecteur/code';
import { sonner } from '../../lecteur/son';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { useActe } from '../communs/acte';
import { useLecteur } from '../communs/useLecteur';
import { enSku } from '../stock/bordereau';
import { parCode } from '../stock/trouver';
import { arrive, manque, recues, type Saisies } from './reception';

/** Every line is counted as it arrives; what is missing is said before it is recorded. */
export function Reception({ transfert }: { transfert: Schema<'Transfert'> }) {
  const { t } = useLingui();
  const { nom, nombre } = useLangue();
  const api = useApi();
  const { lignes } = transfert;
  const [saisies, setSaisies] = useState<Saisies>({});
  const [refus, setRefus] = useState<string | null>(null);
  const [ouvert, setOuvert] = useState(false);
  const lues = recues(lignes, saisies);
  const acte = useActe(
    (recu: { produit_id: number; recue: number }[]) =>
      donnees(
        api.POST('/api/transferts/{id}/reception', {
          params: { path: { id: transfert.transfert_id }, header: siVersion(transfert.version) },
          body: { lignes: recu },
        }),
      ),
    () => setOuvert(false),
  );
  const refuser = (texte: string) => {
    sonner('refus');
    setRefus(texte);
  };
  const lire = async (code: Code) => {
    const texte = code.genre === 'gtin' ? code.gtin : code.texte;
    try {
      const lu = code.genre === 'gtin' ? await parCode(api, code.gtin) : null;
      const sku = lu?.produit.sku ?? enSku(texte);
      const ligne = lignes.find((autre) => autre.sku === sku);
      if (!ligne) return refuser(t`Le code ${texte} n’est d’aucun produit de ce transfert.`);
      sonner('bon');
      setRefus(null);
      setSaisies((avant) => arrive(avant, ligne.produit_id, lu?.quantite ?? 1));
    } catch {
      refuser(t`Le code ${texte} n’a pas pu être cherché : lisez-le encore, ou écrivez la quantité.`);
    }
  };
  useLecteur(
    (code) => void lire(code),
    (texte) => setRefus(t`Code ${texte} refusé : fermez d’abord ce qui est ouvert, puis lisez-le encore.`),
  );
  return (
    <div className="flex flex-col gap-4">
      {refus && <Avis ton="refus" urgent titre={refus} />}
      <Tableau
        titre={t`Comptez ce qui est arrivé`}
        lignes={lignes}
        cleDe={({ produit_id }) => produit_id}
        colonnes={[
          { cle: 'nom', titre: t`Produit`, cellule: (ligne) => nom(ligne) },
          {
            cle: 'envoyees',
            titre: t`Envoyées`,
            chiffre: true,
            cellule: ({ quantite }) => nombre(quantite),
          },
          {
            cle: 'recues',
            titre: t`Reçues`,
            chiffre: true,
            cellule: (ligne) => (
              <input
                aria-label={t`Reçues de ${nom(ligne)}`}
                inputMode="numeric"
                value={saisies[ligne.produit_id] ?? ''}
                onChange={({ target }) => setSaisies({ ...saisies, [ligne.produit_id]: target.value })}
                className="min-h-cible w-24 rounded-sm border-2 border-filet bg-carte px-2 text-right"
              />
            ),
          },
          {
            cle: 'manque',
            titre: t`Manque`,
            chiffre: true,
            cellule: (ligne) => {
              const manquent = manque(ligne, saisies);
              if (manquent === null) return '–';
              return <span className={manquent > 0 ? 'font-bold text-brique' : ''}>{nombre(manquent)}</span>;
            },
          },
        ]}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Bouton
          onClick={() =>
            setSaisies(
              Object.fromEntries(lignes.map(({ produit_id, quantite }) => [produit_id, String(quantite)])),
            )
          }
        >
          <Trans>Tout est arrivé</Trans>
        </Bouton>
        <Bouton genre="principal" inactif={!lues} onClick={() => lues && setOuvert(true)}>
          <Trans>Enregistrer la réception</Trans>
        </Bouton>
        {!lues && (
          <p role="status" className="text-gris">
            <Trans>Écrivez chaque quantité, de 0 à ce qui a été envoyé. Un surplus se compte à part.</Trans>
          </p>
        )}
      </div>
      <Dialogue
        ouvert={ouvert}
        fermer={() => setOuvert(false)}
        titre={t`Enregistrer la réception`}
        actions={
          <>
            <Bouton onClick={() => setOuvert(false)}>
              <Trans>Revenir</Trans>
            </Bouton>
            <Bouton genre="principal" occupe={acte.enCours} onClick={() => lues && acte.lancer(lues.lignes)}>
              <Trans>Enregistrer la réception</Trans>
            </Bouton>
          </>
        }
      >
        {lues && lues.manquent > 0 ? (
          <Avis
            ton="attention"
            titre={<Plural value={lues.manquent} one="Il manque # unité" other="Il manque # unités" />}
          >
            <Trans>Ce qui manque reste écrit au transfert.</Trans>
          </Avis>
        ) : (
          <p>
            <Trans>Tout est arrivé.</Trans>
          </p>
        )}
        {acte.probleme !== null && <Probleme cause={acte.probleme} />}
      </Dialogue>
    </div>
  );
}
