import { useLingui } from '@lingui/react/macro';
import { Page } from '../communs/Page';
import { usePouvoir } from '../communs/roles';
import { Chiffres } from './Chiffres';
import { Taches } from './Taches';

/** G-1: the sheet of the day, what is to be done first, then the figures for those who read them. */
export function TableauDeBord() {
  const { t } = useLingui();
  const { gere } = usePouvoir();
  return (
    <Page titre={t`Aujourd’hui`}>
      <Taches />
      {gere && <Chiffres />}
    </Page>
  );
}
