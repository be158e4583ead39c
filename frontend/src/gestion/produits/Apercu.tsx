import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { Avis } from '../../composants/Avis';
import { type Refus, refusDuDessin } from './photo';

type Props = {
  fichier: File;
  /** Told once the browser has read it. */
  juger: (refus: Refus) => void;
};

/** A picture as it is on one's computer, before it is sent. */
export function Apercu({ fichier, juger }: Props) {
  const { t } = useLingui();
  const [adresse, setAdresse] = useState('');
  const [illisible, setIllisible] = useState(false);

  useEffect(() => {
    let vu = true;
    let locale = '';
    const montrer = (image: ImageBitmap) => {
      const refus = refusDuDessin(image.width, image.height);
      image.close();
      if (!vu) return;
      if (refus) return juger(refus);
      locale = URL.createObjectURL(fichier);
      setAdresse(locale);
    };
    setIllisible(false);
    // Read first: of an address with no picture behind it, Chromium tells the console a refusal of the policy.
    createImageBitmap(fichier).then(montrer, () => vu && setIllisible(true));
    return () => {
      vu = false;
      setAdresse('');
      URL.revokeObjectURL(locale);
    };
  }, [fichier, juger]);

  if (illisible) {
    return (
      <Avis ton="attention" titre={<Trans>Votre navigateur ne peut pas montrer cette image</Trans>}>
        <Trans>Le serveur la refusera sans doute aussi, et dira pourquoi.</Trans>
      </Avis>
    );
  }
  if (adresse === '') return null;
  return (
    <img
      src={adresse}
      alt={t`Aperçu avant l’envoi`}
      width={320}
      height={320}
      className="aspect-square w-full max-w-80 border border-filet border-dashed bg-carte object-contain"
    />
  );
}
