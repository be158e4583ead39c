import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { sousCle } from '../../api/cle';
import { donnees, type Schema } from '../../api/client';
import { Avis } from '../../composants/Avis';
import { Etat } from '../../composants/Etat';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { Acte } from '../communs/Acte';
import { IMPORT } from '../communs/mots';
import { Fiche, Page } from '../communs/Page';
import { useNoms } from '../communs/personnes';
import { EtatTampon } from '../communs/traduire';
import { enKo, etapeDe } from './etape';
import { Fautes } from './Fautes';
import { unImport } from './queries';

/** S-2: one file on its way into the catalogue: what it would change, what is wrong with it, what became of it. */
export function Import() {
  const { t } = useLingui();
  const { moment } = useLangue();
  const { id } = useParams({ from: '/imports/$id' });
  const requete = useQuery(unImport(useApi(), id));
  return (
    <Etat requete={requete}>
      {(lu) => (
        <Page
          titre={t`Fichier du ${moment(lu.cree_le)}`}
          actions={
            <Link to="/imports">
              <Trans>Tous les fichiers</Trans>
            </Link>
          }
        >
          <Suite import={lu} />
          <Chiffres import={lu} />
          {lu.etat === 'refusee' && <Fautes id={id} />}
        </Page>
      )}
    </Etat>
  );
}

type Props = { import: Schema<'Import'> };

/** What happens to it now, and what may be done. */
function Suite({ import: lu }: Props) {
  const { t } = useLingui();
  const { nombre } = useLangue();
  const api = useApi();
  /** The check that was trusted: another one since means that the catalogue had changed meanwhile. */
  const [confiance, setConfiance] = useState<string | null>(null);
  const { import_id: id, lignes, verifie_le } = lu;
  const path = { id };
  const etape = etapeDe(lu);
  const abandonner = etape !== 'fini' && etape !== 'application' && (
    <Acte
      mots={t`Abandonner`}
      genre="danger"
      question={<Trans>Rien de ce fichier ne sera appliqué. Il faudra l’envoyer de nouveau.</Trans>}
      faire={() => api.DELETE('/api/imports/{id}', { params: { path } })}
    />
  );
  switch (etape) {
    case 'verification':
      return (
        <>
          <Avis titre={<Trans>Vérification de {nombre(lignes)} produits…</Trans>}>
            <Trans>Vous pouvez quitter cette page : la vérification continue.</Trans>
          </Avis>
          <div>{abandonner}</div>
        </>
      );
    case 'application':
      return (
        <Avis titre={<Trans>Application de {nombre(lignes)} produits…</Trans>}>
          <Trans>Tout le fichier s’applique, ou rien. Vous pouvez quitter cette page.</Trans>
        </Avis>
      );
    case 'a_decider':
      return (
        <>
          {confiance !== null && confiance !== verifie_le && (
            <Avis ton="attention" titre={<Trans>Le catalogue a changé entre-temps</Trans>}>
              <Trans>Le fichier a été vérifié de nouveau : relisez les nombres, puis appliquez-le.</Trans>
            </Avis>
          )}
          <Avis ton="succes" titre={<Trans>Le fichier est sans faute</Trans>}>
            <Trans>Rien n’est encore changé.</Trans>
          </Avis>
          <div className="flex flex-wrap gap-3">
            {abandonner}
            <Acte
              mots={t`Appliquer`}
              genre="principal"
              question={<Question import={lu} />}
              faire={(cle) =>
                donnees(api.POST('/api/imports/{id}/application', { params: { path, header: sousCle(cle) } }))
              }
              apres={() => setConfiance(verifie_le ?? null)}
            />
          </div>
        </>
      );
    case 'fautes':
      return (
        <>
          <Avis
            ton="refus"
            titre={<Plural value={lu.fautes} one="Le fichier a # faute" other="Le fichier a # fautes" />}
          >
            <Trans>Rien n’en est appliqué : corrigez-le, puis envoyez-le de nouveau.</Trans>
          </Avis>
          <div>{abandonner}</div>
        </>
      );
    default:
      return lu.etat === 'appliquee' ? (
        <Avis ton="succes" titre={<Trans>Le catalogue est comme le fichier</Trans>} />
      ) : (
        <Avis titre={<Trans>Le fichier est abandonné : rien n’a changé</Trans>} />
      );
  }
}

function Question({ import: { nouveaux, modifies } }: Props) {
  return (
    <p>
      <Trans>
        <Plural value={nouveaux ?? 0} one="# produit sera créé" other="# produits seront créés" />,{' '}
        <Plural value={modifies ?? 0} one="# produit sera changé" other="# produits seront changés" />.
      </Trans>
    </p>
  );
}

function Chiffres({ import: lu }: Props) {
  const { t } = useLingui();
  const { moment, nombre } = useLangue();
  const noms = useNoms();
  const compte = (valeur: number | null | undefined) => (valeur == null ? '–' : nombre(valeur));
  const quand = (le: string | null | undefined) => (le ? moment(le) : '–');
  return (
    <Fiche
      lignes={[
        [t`État`, <EtatTampon key="etat" mots={IMPORT} code={lu.etat} />],
        [t`Envoyé`, `${moment(lu.cree_le)} ${noms(lu.cree_par)}`],
        [t`Taille`, t`${nombre(enKo(lu.octets))} ko`],
        [t`Produits du fichier`, nombre(lu.lignes)],
        [t`Nouveaux`, compte(lu.nouveaux)],
        [t`Changés`, compte(lu.modifies)],
        [t`Identiques`, compte(lu.identiques)],
        [t`Fautes`, nombre(lu.fautes)],
        [t`Vérifié`, quand(lu.verifie_le)],
        [t`Fini`, quand(lu.fini_le)],
      ]}
    />
  );
}
