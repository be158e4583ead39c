import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import * as v from 'valibot';
import { siVersion, sousCle } from '../../api/cle';
import { donnees, type Schema } from '../../api/client';
import { Etat } from '../../composants/Etat';
import { Tableau } from '../../composants/Tableau';
import { useApi } from '../../socle/session';
import { Edition } from '../communs/Edition';
import { ecrireMontant, entier, montant, texte, texteOuRien } from '../communs/lectures';
import { Page, Partie } from '../communs/Page';
import { SaisieEnDialogue } from '../communs/Saisie';
import type { Zone } from '../communs/zones';
import { parametres, taux } from './queries';

const PARAMETRES = v.object({
  raison_sociale: texte(100),
  adresse: texte(200, 0),
  telephone: texte(40, 0),
  courriel: texteOuRien(254),
  numero_tps: texte(20),
  numero_tvq: texte(20),
  frais_livraison_cents: montant(),
  livraison_gratuite_cents: montant(),
  delai_livraison_jours: entier(0, 365),
  reservation_minutes: entier(1, 60),
  retour_jours: entier(0, 3650),
  etiquette_poids: texteOuRien(2),
  etiquette_prix: texteOuRien(2),
  politique_retour_fr: texte(500, 0),
  politique_retour_en: texte(500, 0),
});

const lue = (lus: Schema<'Parametres'>) => ({
  valeurs: {
    raison_sociale: lus.raison_sociale,
    adresse: lus.adresse,
    telephone: lus.telephone,
    courriel: lus.courriel,
    numero_tps: lus.numero_tps,
    numero_tvq: lus.numero_tvq,
    frais_livraison_cents: ecrireMontant(lus.frais_livraison_cents),
    livraison_gratuite_cents: ecrireMontant(lus.livraison_gratuite_cents),
    delai_livraison_jours: String(lus.delai_livraison_jours),
    reservation_minutes: String(lus.reservation_minutes),
    retour_jours: String(lus.retour_jours),
    etiquette_poids: lus.etiquette_poids ?? '',
    etiquette_prix: lus.etiquette_prix ?? '',
    politique_retour_fr: lus.politique_retour_fr,
    politique_retour_en: lus.politique_retour_en,
  },
  version: lus.version,
});

/** S-4: what holds for the whole chain, and its tax rates. */
export function Parametres() {
  const { t } = useLingui();
  const api = useApi();
  const requete = useQuery(parametres(api));
  const zones = useZones();
  return (
    <Page titre={t`Réglages`}>
      <Etat requete={requete}>
        {(lus) => (
          <Edition
            zones={zones}
            schema={PARAMETRES}
            lue={lue(lus)}
            envoyer={async (body, version) =>
              lue(
                await donnees(api.PATCH('/api/parametres', { params: { header: siVersion(version) }, body })),
              )
            }
            relire={async () => lue(await donnees(api.GET('/api/parametres')))}
          />
        )}
      </Etat>
      <Taux />
    </Page>
  );
}

function useZones(): Zone[] {
  const { t } = useLingui();
  return [
    { nom: 'raison_sociale', etiquette: t`Raison sociale` },
    { nom: 'adresse', etiquette: t`Adresse` },
    { nom: 'telephone', etiquette: t`Téléphone` },
    { nom: 'courriel', etiquette: t`Courriel`, genre: 'courriel' },
    { nom: 'numero_tps', etiquette: t`Numéro de TPS` },
    { nom: 'numero_tvq', etiquette: t`Numéro de TVQ` },
    { nom: 'frais_livraison_cents', etiquette: t`Frais de livraison`, genre: 'montant' },
    { nom: 'livraison_gratuite_cents', etiquette: t`Livraison gratuite à partir de`, genre: 'montant' },
    { nom: 'delai_livraison_jours', etiquette: t`Délai de livraison, en jours`, genre: 'entier' },
    { nom: 'reservation_minutes', etiquette: t`Réservation d’une commande, en minutes`, genre: 'entier' },
    { nom: 'retour_jours', etiquette: t`Délai de retour, en jours`, genre: 'entier' },
    { nom: 'etiquette_poids', etiquette: t`Début des étiquettes de poids`, aide: t`De 21 à 29, ou rien.` },
    { nom: 'etiquette_prix', etiquette: t`Début des étiquettes de prix`, aide: t`De 21 à 29, ou rien.` },
    { nom: 'politique_retour_fr', etiquette: t`Politique de retour, en français`, genre: 'long' },
    { nom: 'politique_retour_en', etiquette: t`Politique de retour, en anglais`, genre: 'long' },
  ];
}

/** Thousandths of a percent, as `9,975`. */
const tauxLu = v.pipe(
  v.string(),
  v.regex(/^\d{1,2}([.,]\d{1,3})?$/),
  v.transform((lu) => Math.round(Number(lu.replace(',', '.')) * 1000)),
);
const TAUX = v.object({ depuis: v.pipe(v.string(), v.isoDate()), tps: tauxLu, tvq: tauxLu });

function Taux() {
  const { t } = useLingui();
  const api = useApi();
  const requete = useQuery(taux(api));
  const ecrire = (valeur: number) => `${String(valeur / 1000).replace('.', ',')} %`;
  return (
    <Partie
      titre={t`Taux de taxe`}
      actions={
        <SaisieEnDialogue
          mots={t`Annoncer un taux`}
          bouton={t`Annoncer`}
          schema={TAUX}
          zones={[
            {
              nom: 'depuis',
              etiquette: t`Depuis`,
              aide: t`Un jour à venir. Ne se reprend pas.`,
              genre: 'jour',
            },
            { nom: 'tps', etiquette: t`TPS, en %` },
            { nom: 'tvq', etiquette: t`TVQ, en %` },
          ]}
          envoyer={(body, cle) => donnees(api.POST('/api/taux', { params: { header: sousCle(cle) }, body }))}
        />
      }
    >
      <Etat requete={requete}>
        {(lus) => (
          <Tableau
            titre={t`Passés, d’aujourd’hui et à venir`}
            lignes={lus}
            cleDe={({ depuis }) => depuis}
            colonnes={[
              { cle: 'depuis', titre: t`Depuis`, cellule: ({ depuis }) => depuis },
              { cle: 'tps', titre: t`TPS`, chiffre: true, cellule: ({ tps }) => ecrire(tps) },
              { cle: 'tvq', titre: t`TVQ`, chiffre: true, cellule: ({ tvq }) => ecrire(tvq) },
            ]}
          />
        )}
      </Etat>
    </Partie>
  );
}
