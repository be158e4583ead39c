import { Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useDeferredValue, useRef, useState } from 'react';
import { Bouton } from '../../composants/Bouton';
import { Champ } from '../../composants/Champ';
import { Dialogue } from '../../composants/Dialogue';
import { Montant } from '../../composants/Prix';
import { useLangue } from '../../socle/langue';
import { type Article, aVendre } from '../catalogue/article';
import { useLocal } from '../local/local';
import { useSuivi } from '../local/suivi';
import type { ActionPanier } from './panier';

type Props = { ouvert: boolean; fermer: () => void; agir: (action: ActionPanier) => void };

/** Products by their words, in the till's own index: with network or without. */
export function Recherche({ ouvert, fermer, agir }: Props) {
  const { t } = useLingui();
  return (
    <Dialogue
      ouvert={ouvert}
      fermer={fermer}
      titre={t`Chercher un produit`}
      actions={
        <Bouton onClick={fermer}>
          <Trans>Fermer</Trans>
        </Bouton>
      }
    >
      <Resultats
        choisir={(article) => {
          agir({ type: 'ajouter', trouve: { article: aVendre(article), quantite: quantiteDe(article) } });
          fermer();
        }}
      />
    </Dialogue>
  );
}

/** Of what is weighed, a kilogram, until the quantity is typed. */
const quantiteDe = ({ unite }: Article): number => (unite === 'gramme' ? 1000 : 1);

function Resultats({ choisir }: { choisir: (article: Article) => void }) {
  const { t } = useLingui();
  const { nom } = useLangue();
  const { catalogue } = useLocal();
  const { taille, complet } = useSuivi(catalogue.etat);
  const [texte, setTexte] = useState('');
  const liste = useRef<HTMLUListElement>(null);
  const cherche = useDeferredValue(texte);
  const trouves = catalogue.indice.chercher(cherche, 30);
  const boutons = () => [...(liste.current?.querySelectorAll('button') ?? [])];

  const surTouche = (event: KeyboardEvent) => {
    const rang = boutons().indexOf(document.activeElement as HTMLButtonElement);
    const pas = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!pas) return;
    event.preventDefault();
    boutons()[Math.max(rang + pas, 0)]?.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows go from one result to the next, Tab does so too
    <div onKeyDown={surTouche} className="flex flex-col gap-3">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const [premier] = catalogue.indice.chercher(texte, 1);
          if (premier) choisir(premier);
        }}
      >
        <Champ
          etiquette={t`Nom, marque ou code`}
          aide={t`Sans les accents, par le début des mots. Entrée prend le premier.`}
          value={texte}
          onChange={(event) => setTexte(event.target.value)}
          autoComplete="off"
          autoFocus
          data-premier
        />
      </form>
      <p role="status" className="text-petit text-gris">
        {!complet && <Trans>Le catalogue se charge encore : {taille} produits. </Trans>}
        {cherche.trim() && trouves.length === 0 && <Trans>Rien ne commence par « {cherche} ».</Trans>}
      </p>
      <ul ref={liste} className="max-h-[40dvh] overflow-y-auto">
        {trouves.map((article) => (
          <li key={article.produit_id} className="border-t border-filet">
            <button
              type="button"
              onClick={() => choisir(article)}
              className="flex min-h-cible w-full items-center justify-between gap-4 px-2 text-left hover:bg-papier"
            >
              <span className="min-w-0 break-words">
                {nom(article)} <code className="font-code text-petit text-gris">{article.sku}</code>
              </span>
              <Montant montant={article.prix_cents} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
