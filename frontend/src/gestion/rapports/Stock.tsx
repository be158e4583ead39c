import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Schema } from '../../api/client';
import { Tableau } from '../../composants/Tableau';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { useFigures } from './colonnes';
import { RAPPORTS } from './queries';
import { Rapport, useQuestion } from './Rapport';

/** S-1: what the stock is worth and for how long it lasts; of one place, what ran out and what is too much. */
export function Stock() {
  const { t } = useLingui();
  const { question } = useQuestion();
  const requete = useQuery(RAPPORTS.stock.lire(useApi(), question));
  return (
    <Rapport nom="stock" titre={t`Valeur du stock`} requete={requete} maintenant>
      {({ lieux, ruptures, surstocks }) => (
        <>
          <TableauDesLieux lignes={lieux} />
          {ruptures.length > 0 && <TableauDesEcarts titre={t`Ruptures`} lignes={ruptures} />}
          {surstocks.length > 0 && <TableauDesEcarts titre={t`Surstocks`} lignes={surstocks} />}
        </>
      )}
    </Rapport>
  );
}

export function TableauDesLieux({ lignes }: { lignes: readonly Schema<'RapportStockLieu'>[] }) {
  const { t } = useLingui();
  const { somme, compte, barres } = useFigures<Schema<'RapportStockLieu'>>();
  return (
    <Tableau
      titre={t`Stock par lieu`}
      lignes={lignes}
      cleDe={({ lieu_id }) => lieu_id}
      colonnes={[
        { cle: 'nom', titre: t`Lieu`, cellule: ({ nom }) => nom },
        barres(t`Part`, lignes, (ligne) => ligne.valeur_cents),
        somme(t`Valeur au coût`, (ligne) => ligne.valeur_cents),
        compte(t`Jours de couverture`, (ligne) => ligne.jours_de_couverture),
        compte(t`Ruptures`, (ligne) => ligne.ruptures),
        compte(t`Faibles`, (ligne) => ligne.faibles),
        compte(t`Surstocks`, (ligne) => ligne.surstocks),
      ]}
    />
  );
}

function TableauDesEcarts({
  titre,
  lignes,
}: {
  titre: string;
  lignes: readonly Schema<'RapportStockEcart'>[];
}) {
  const { t } = useLingui();
  const { nom } = useLangue();
  const { somme, compte } = useFigures<Schema<'RapportStockEcart'>>();
  return (
    <Tableau
      titre={titre}
      lignes={lignes}
      cleDe={({ produit_id }) => produit_id}
      colonnes={[
        {
          cle: 'nom',
          titre: t`Produit`,
          cellule: (ligne) => (
            <Link to="/stock/$produit" params={{ produit: String(ligne.produit_id) }}>
              {nom(ligne)}
            </Link>
          ),
        },
        compte(t`Disponible`, (ligne) => ligne.disponible),
        compte(t`Seuil bas`, (ligne) => ligne.seuil_min),
        compte(t`Seuil haut`, (ligne) => ligne.seuil_max),
        compte(t`Vendues en 28 jours`, (ligne) => ligne.vendues_28_jours),
        compte(t`Jours de couverture`, (ligne) => ligne.jours_de_couverture),
        somme(t`Valeur au coût`, (ligne) => ligne.valeur_cents),
      ]}
    />
  );
}
