import { Trans, useLingui } from '@lingui/react/macro';
import { barres, codeDeCommande } from './code39';

const HAUTEUR = 40;

/** What is shown at the counter: the number in large figures, and as bars that a till reads off a telephone. */
export function CodeCueillette({ numero }: { numero: number }) {
  const { t } = useLingui();
  const { barres: noires, largeur } = barres(codeDeCommande(numero));
  return (
    <section className="flex flex-col gap-3 border-2 border-encre bg-carte p-5">
      <h2>
        <Trans>Votre numéro de cueillette</Trans>
      </h2>
      <p className="text-total leading-none font-extrabold break-all">{numero}</p>
      <div className="forced-color-adjust-none self-start bg-[white] p-4">
        <svg
          role="img"
          aria-label={t`Code à barres du numéro ${numero}`}
          viewBox={`0 0 ${largeur} ${HAUTEUR}`}
          preserveAspectRatio="none"
          shapeRendering="crispEdges"
          className="h-24 w-72 max-w-full fill-[black]"
        >
          {noires.map(({ x, largeur }) => (
            <rect key={x} x={x} y={0} width={largeur} height={HAUTEUR} />
          ))}
        </svg>
      </div>
      <p>
        <Trans>Montrez-le au comptoir quand la commande est prête.</Trans>
      </p>
    </section>
  );
}
