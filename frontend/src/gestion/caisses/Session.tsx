import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Bouton } from '../../composants/Bouton';
import { Etat } from '../../composants/Etat';
import { Montant } from '../../composants/Prix';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { Liste } from '../communs/Liste';
import { useLieux } from '../communs/lieux';
import { SESSION, TIROIR } from '../communs/mots';
import { Fiche, Page, Partie } from '../communs/Page';
import { useNoms } from '../communs/personnes';
import { telecharger } from '../communs/telecharger';
import { EtatTampon, useMots } from '../communs/traduire';
import { Ecart } from './Ecart';
import { Papier } from './Papier';
import { mouvementsDuTiroir, session, z } from './queries';

/** G-5: one session of a till, its drawer, and its Z once it is counted. */
export function Session() {
  const { t } = useLingui();
  const { moment } = useLangue();
  const { nomDe } = useLieux();
  const noms = useNoms();
  const { id } = useParams({ from: '/sessions/$id' });
  const requete = useQuery(session(useApi(), id));
  return (
    <Etat requete={requete}>
      {(lue) => (
        <Page titre={t`Session ${lue.prefixe}`}>
          <Fiche
            lignes={[
              [t`État`, <EtatTampon key="etat" mots={SESSION} code={lue.etat} />],
              [t`Magasin`, nomDe(lue.magasin_id)],
              [t`Ouverte`, `${moment(lue.ouverte_le)} ${noms(lue.ouverte_par)}`],
              [t`Terminée`, lue.terminee_le ? `${moment(lue.terminee_le)} ${noms(lue.terminee_par)}` : '–'],
              [t`Comptée`, lue.compte_le ? `${moment(lue.compte_le)} ${noms(lue.compte_par)}` : '–'],
              [t`Fond de caisse`, <Montant key="fond" montant={lue.fond_cents} />],
              [
                t`Attendu au tiroir`,
                lue.attendu_cents == null ? (
                  t`Dit après le comptage`
                ) : (
                  <Montant key="attendu" montant={lue.attendu_cents} />
                ),
              ],
              [
                t`Compté`,
                lue.compte_cents == null ? '–' : <Montant key="compte" montant={lue.compte_cents} />,
              ],
              [t`Écart`, lue.ecart_cents == null ? '–' : <Ecart key="ecart" cents={lue.ecart_cents} />],
              [t`Note`, lue.note || '–'],
              [
                t`Ventes`,
                <Link key="ventes" to="/ventes" search={{ session: id }}>
                  {lue.nb_ventes}
                </Link>,
              ],
              [
                t`Retours`,
                <Link key="retours" to="/retours" search={{ session: id }}>
                  {lue.nb_retours}
                </Link>,
              ],
            ]}
          />
          {lue.etat === 'terminee' && (
            <p>
              <Trans>Le tiroir se compte à la caisse, sans voir ce qui y est attendu.</Trans>
            </p>
          )}
          {lue.etat === 'fermee' && <RapportZ id={id} prefixe={lue.prefixe} />}
          <Tiroir id={id} />
        </Page>
      )}
    </Etat>
  );
}

function RapportZ({ id, prefixe }: { id: string; prefixe: string }) {
  const { t } = useLingui();
  const { langue } = useLangue();
  const requete = useQuery(z(useApi(), id, langue));
  return (
    <Partie titre={t`Rapport Z`}>
      <Etat requete={requete}>
        {(texte) => (
          <>
            <Papier texte={texte} />
            <Bouton
              genre="discret"
              className="self-start"
              onClick={() => telecharger(`Z-${prefixe}.txt`, texte, 'text/plain')}
            >
              <Trans>Télécharger</Trans>
            </Bouton>
          </>
        )}
      </Etat>
    </Partie>
  );
}

function Tiroir({ id }: { id: string }) {
  const { t } = useLingui();
  const { moment } = useLangue();
  const { mot } = useMots();
  const noms = useNoms();
  const requete = useInfiniteQuery(mouvementsDuTiroir(useApi(), id));
  return (
    <Partie titre={t`Argent mis et retiré`}>
      <Liste
        titre={t`Mouvements du tiroir`}
        fichier={`tiroir-${id}`}
        requete={requete}
        cleDe={({ mouvement_caisse_id }) => mouvement_caisse_id}
        colonnes={[
          { cle: 'le', titre: t`Quand`, valeur: ({ le }) => le, cellule: ({ le }) => moment(le) },
          {
            cle: 'genre',
            titre: t`Genre`,
            valeur: ({ genre }) => genre,
            cellule: ({ genre }) => mot(TIROIR, genre),
          },
          {
            cle: 'motif',
            titre: t`Motif`,
            valeur: ({ motif }) => motif,
            cellule: ({ motif }) => mot(TIROIR, motif),
          },
          {
            cle: 'montant',
            titre: t`Montant`,
            chiffre: true,
            valeur: ({ montant_cents }) => montant_cents,
            cellule: ({ montant_cents }) => <Montant montant={montant_cents} />,
          },
          { cle: 'par', titre: t`Par`, valeur: ({ par }) => noms(par) },
          {
            cle: 'approuve',
            titre: t`Approuvé par`,
            valeur: ({ approuve_par }) => noms(approuve_par),
          },
        ]}
      />
    </Partie>
  );
}
