import './feuille.css';
import { createPortal } from 'react-dom';
import type { Schema } from '../../api/client';
import { barres, modules } from './ean';
import { mentions } from './mentions';

type Etiquette = Schema<'Etiquette'>;

/** The labels as they go on paper; on the screen nothing of it is seen. */
export function Feuille({ etiquettes }: { etiquettes: readonly Etiquette[] }) {
  return createPortal(
    <div className="feuille" lang="fr-CA" aria-hidden="true">
      {etiquettes.map((etiquette) => (
        <UneEtiquette key={etiquette.produit_id} etiquette={etiquette} />
      ))}
    </div>,
    document.body,
  );
}

function UneEtiquette({ etiquette }: { etiquette: Etiquette }) {
  const { noms, detail, prix, lot, regulier, unitaire, taxe } = mentions(etiquette);
  return (
    <article>
      {noms.map((nom) => (
        <p key={nom}>{nom}</p>
      ))}
      {detail && <p>{detail}</p>}
      <p className="prix">{prix}</p>
      {lot && <p className="lot">{lot}</p>}
      {regulier && <p>{regulier}</p>}
      {unitaire && <p>{unitaire}</p>}
      {taxe && <p>{taxe}</p>}
      <div className="bas">
        <span>{etiquette.sku}</span>
        {etiquette.gtin && <CodeBarres gtin={etiquette.gtin} />}
      </div>
    </article>
  );
}

const HAUT = 30;

/** The bars and the digits; the digits alone where such a code has no bars of its own. */
function CodeBarres({ gtin }: { gtin: string }) {
  const signes = modules(gtin);
  return (
    <span>
      {signes && (
        <svg
          viewBox={`0 0 ${signes.length} ${HAUT}`}
          preserveAspectRatio="none"
          shapeRendering="crispEdges"
          aria-hidden="true"
        >
          {barres(signes).map(({ x, largeur }) => (
            <rect key={x} x={x} width={largeur} height={HAUT} />
          ))}
        </svg>
      )}
      <br />
      {gtin}
    </span>
  );
}
