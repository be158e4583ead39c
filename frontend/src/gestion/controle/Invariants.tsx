import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Avis } from '../../composants/Avis';
import { Bouton } from '../../composants/Bouton';
import { Etat } from '../../composants/Etat';
import { Tableau } from '../../composants/Tableau';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { Acte } from '../communs/Acte';
import { Page, Partie } from '../communs/Page';
import { Tampon } from '../communs/Tampon';
import { invariants, SERVICES } from './queries';

/** S-5: what must always be true, service by service, and the figures made anew where one doubts them. */
export function Invariants() {
  const { t } = useLingui();
  const api = useApi();
  return (
    <Page titre={t`Invariants`}>
      {SERVICES.map((service) => (
        <Service key={service} service={service} />
      ))}
      <Partie titre={t`Refaire depuis les événements`}>
        <div className="flex flex-wrap gap-3">
          <Acte
            mots={t`Refaire les rapports`}
            question={
              <Trans>
                Tous les chiffres sont refaits. On vend pendant ce temps ; les rapports le disent.
              </Trans>
            }
            faire={() => api.POST('/api/reconstruction/rapports')}
          />
          <Acte
            mots={t`Refaire l’historique des clients`}
            question={<Trans>L’historique de chaque client est vidé, puis refait depuis le début.</Trans>}
            faire={() => api.POST('/api/reconstruction/historique')}
          />
        </div>
      </Partie>
    </Page>
  );
}

function Service({ service }: { service: (typeof SERVICES)[number] }) {
  const { t } = useLingui();
  const { nombre } = useLangue();
  const requete = useQuery(invariants(useApi(), service));
  return (
    <Partie
      titre={service}
      actions={
        <Bouton genre="discret" occupe={requete.isFetching} onClick={() => void requete.refetch()}>
          <Trans>Vérifier {service}</Trans>
        </Bouton>
      }
    >
      <Etat requete={requete}>
        {(constats) => {
          const rompus = constats.filter(({ violations }) => violations > 0);
          return (
            <>
              {rompus.length === 0 ? (
                <Avis ton="succes" titre={<Trans>{constats.length} vérifiés, tous tenus</Trans>} />
              ) : (
                <Avis
                  ton="refus"
                  titre={
                    <Trans>
                      {rompus.length} rompus sur {constats.length}
                    </Trans>
                  }
                />
              )}
              <details open={rompus.length > 0}>
                <summary className="flex min-h-cible items-center">
                  <Trans>Lesquels</Trans>
                </summary>
                <Tableau
                  titre={t`Invariants de ${service}`}
                  lignes={[...rompus, ...constats.filter(({ violations }) => violations === 0)]}
                  cleDe={({ numero }) => numero}
                  colonnes={[
                    { cle: 'numero', titre: t`Numéro`, cellule: ({ numero }) => numero },
                    { cle: 'enonce', titre: t`Énoncé`, cellule: ({ enonce }) => enonce },
                    {
                      cle: 'violations',
                      titre: t`Violations`,
                      chiffre: true,
                      cellule: ({ violations }) => (
                        <Tampon ton={violations === 0 ? 'bien' : 'refus'}>{nombre(violations)}</Tampon>
                      ),
                    },
                  ]}
                />
              </details>
            </>
          );
        }}
      </Etat>
    </Partie>
  );
}
