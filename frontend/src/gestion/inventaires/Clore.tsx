import { Plural, Trans, useLingui } from '@lingui/react/macro';
import * as v from 'valibot';
import { donnees, type Schema } from '../../api/client';
import { useApi } from '../../socle/session';
import { Acte } from '../communs/Acte';
import { choix, coche } from '../communs/lectures';
import { SaisieEnDialogue } from '../communs/Saisie';
import type { Zone } from '../communs/zones';

const APPLICATION = v.object({ non_lus: choix(['ignorer', 'zero']), sans_recompte: coche() });

/** How a stock-take ends: what was counted becomes the book, all of it or nothing; or the book stays as it is. */
export function Clore({ inventaire }: { inventaire: Schema<'InventaireSuivi'> }) {
  const { t } = useLingui();
  const api = useApi();
  const { inventaire_id: id, avancement } = inventaire;
  const { produits, lus, ecarts, a_recompter } = avancement;
  const params = { path: { id } };
  const zones: Zone[] = [
    {
      nom: 'non_lus',
      etiquette: t`Ce que personne n’a compté`,
      genre: 'choix',
      options: [
        ['ignorer', t`Son livre reste comme il est`],
        ['zero', t`Il n’y en a plus`],
      ],
    },
  ];
  if (a_recompter > 0)
    zones.push({
      nom: 'sans_recompte',
      etiquette: t`Appliquer aussi ce qui est à recompter`,
      genre: 'coche',
    });
  return (
    <>
      <Acte
        mots={t`Abandonner`}
        genre="danger"
        question={<Trans>Le livre reste comme il est. Ce qui a été compté ne servira pas.</Trans>}
        faire={() => donnees(api.POST('/api/inventaires/{id}/abandon', { params }))}
      />
      <SaisieEnDialogue
        mots={t`Appliquer l’inventaire`}
        genre="principal"
        bouton={t`Appliquer au livre`}
        schema={APPLICATION}
        zones={zones}
        envoyer={(body) => donnees(api.POST('/api/inventaires/{id}/application', { params, body }))}
      >
        <ul>
          <li>
            <Plural
              value={ecarts}
              one="# produit en écart sera corrigé"
              other="# produits en écart seront corrigés"
            />
          </li>
          <li>
            <Plural
              value={produits - lus}
              one="# produit n’a pas été compté"
              other="# produits n’ont pas été comptés"
            />
          </li>
          {a_recompter > 0 && (
            <li className="font-semibold text-miel">
              <Plural
                value={a_recompter}
                one="# produit est à recompter"
                other="# produits sont à recompter"
              />
            </li>
          )}
        </ul>
      </SaisieEnDialogue>
    </>
  );
}
