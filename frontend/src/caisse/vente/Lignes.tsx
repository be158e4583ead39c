import { Trans, useLingui } from '@lingui/react/macro';
import { memo, useEffect, useRef } from 'react';
import { centimes } from '../../argent/centimes';
import { Montant } from '../../composants/Prix';
import { useLangue } from '../../socle/langue';
import type { ActionPanier } from './panier';
import type { LigneChiffree, Totaux } from './totaux';

type Props = { totaux: Totaux; choisie: number | null; agir: (action: ActionPanier) => void };

/** The lines of the cart as on a roll of paper; the one that keys act upon stands out and is in sight. */
export function Lignes({ totaux, choisie, agir }: Props) {
  const { t } = useLingui();
  if (totaux.lignes.length === 0) {
    return (
      <p className="border-t-2 border-encre py-8 text-grand text-gris">
        <Trans>Lisez un article, ou tapez son code.</Trans>
      </p>
    );
  }
  return (
    <section aria-label={t`Lignes de la vente`} className="border-t-2 border-encre">
      <ol>
        {totaux.lignes.map((ligne) => (
          <UneLigne key={ligne.cle} ligne={ligne} choisie={ligne.cle === choisie} agir={agir} />
        ))}
      </ol>
    </section>
  );
}

type PropsLigne = { ligne: LigneChiffree; choisie: boolean; agir: Props['agir'] };

/** Drawn again only when it changes itself: the two hundredth scan is as quick as the first. */
const UneLigne = memo(function UneLigne({ ligne, choisie, agir }: PropsLigne) {
  const { nom } = useLangue();
  const element = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (choisie) element.current?.scrollIntoView({ block: 'nearest' });
  }, [choisie]);
  const { article, montant, retire, brut, cle } = ligne;
  return (
    <li
      ref={element}
      className={`scroll-mt-64 scroll-mb-40 border-b border-filet [contain:layout_style] lg:scroll-mt-4 ${choisie ? 'ligne-choisie' : ''}`}
    >
      <button
        type="button"
        aria-pressed={choisie}
        onClick={() => agir({ type: 'choisir-ligne', cle })}
        className="grid min-h-cible w-full grid-cols-[1fr_auto] gap-x-4 px-3 py-1 text-left aria-pressed:border-l-8 aria-pressed:border-sapin aria-pressed:bg-carte aria-pressed:py-3 aria-pressed:text-grand aria-pressed:font-semibold"
      >
        <span className="min-w-0 break-words">{nom(article)}</span>
        <Montant montant={montant} />
        <Detail ligne={ligne} />
        {retire > 0 && (
          <span className="text-petit text-gris line-through">
            <Montant montant={brut} />
          </span>
        )}
      </button>
    </li>
  );
}, memeLigne);

function memeLigne(avant: PropsLigne, apres: PropsLigne): boolean {
  const [a, b] = [avant.ligne, apres.ligne];
  return (
    avant.choisie === apres.choisie &&
    a.article === b.article &&
    a.quantite === b.quantite &&
    a.montant === b.montant &&
    a.motif === b.motif
  );
}

function Detail({ ligne: { article, quantite, retire, motif, consigne } }: { ligne: LigneChiffree }) {
  const { nombre } = useLangue();
  const pesee = article.unite === 'gramme';
  return (
    <span className="flex flex-wrap gap-x-3 text-petit font-normal text-gris">
      <code className="font-code">{article.sku}</code>
      {pesee ? (
        <Trans>
          {nombre(quantite / 1000)} kg × <Montant montant={article.prix_cents} />
        </Trans>
      ) : (
        <span>
          {nombre(quantite)} × <Montant montant={article.prix_cents} />
        </span>
      )}
      {motif && (
        <span>
          <Motif motif={motif} /> <Montant montant={centimes(-retire)} />
        </span>
      )}
      {consigne > 0 && (
        <Trans>
          consigne <Montant montant={consigne} />
        </Trans>
      )}
    </span>
  );
}

function Motif({ motif }: { motif: NonNullable<LigneChiffree['motif']> }) {
  switch (motif) {
    case 'rabais':
      return <Trans>rabais</Trans>;
    case 'article_abime':
      return <Trans>article abîmé</Trans>;
    case 'employe':
      return <Trans>rabais employé</Trans>;
    case 'erreur_de_prix':
      return <Trans>erreur de prix</Trans>;
    case 'lot':
      return <Trans>lot</Trans>;
  }
}
