import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiProblem } from '../api/problem';
import { Etat, Vide } from './Etat';

type Requete = Parameters<typeof Etat<string[]>>[0]['requete'];
const requete = (etat: { data?: string[]; error?: Error }): Requete =>
  ({ data: undefined, error: null, refetch: vi.fn(), ...etat }) as Requete;

const montrer = (de: Requete) =>
  render(
    <I18nProvider i18n={i18n}>
      <Etat requete={de} vide={(liste) => liste.length === 0 && <Vide titre="Rien" />}>
        {(liste) => liste.join(', ')}
      </Etat>
    </I18nProvider>,
  );

beforeEach(() => i18n.loadAndActivate({ locale: 'fr', messages: {} }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('a wait is told once it is noticed', () => {
  vi.useFakeTimers();
  montrer(requete({}));
  expect(screen.getByRole('status').textContent).toBe('');
  act(() => void vi.advanceTimersByTime(200));
  expect(screen.getByRole('status').textContent).not.toBe('');
});

test('what is there is shown, and nothing is told to be empty', () => {
  expect(montrer(requete({ data: ['a', 'b'] })).container.textContent).toBe('a, b');
  cleanup();
  expect(montrer(requete({ data: [] })).container.textContent).toBe('Rien');
});

test('a refusal is told with the name of the request, and tried again when that may help', async () => {
  const de = requete({ error: new ApiProblem(503, 'occupe', 'Occupé', 'Réessayez.', 'req-1', 2) });
  montrer(de);
  expect(screen.getByRole('alert').textContent).toMatch(/Occupé.*Réessayez.*req-1/);
  await userEvent.click(screen.getByRole('button'));
  expect(de.refetch).toHaveBeenCalledOnce();
});

test('a right that lacks is not asked for again', () => {
  montrer(requete({ error: new ApiProblem(403, 'role-insuffisant', 'Rôle insuffisant', '', 'req-2') }));
  expect(screen.queryByRole('button')).toBeNull();
});

test('what was there stays beside a failed renewal', () => {
  const { container } = montrer(requete({ data: ['a'], error: new ApiProblem(0, 'reseau') }));
  expect(screen.getByRole('alert')).toBeDefined();
  expect(container.textContent).toMatch(/a$/);
});
