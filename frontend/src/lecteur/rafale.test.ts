import { describe, expect, test } from 'vitest';
import { entendre, type Rafale, REGLAGE, SILENCE, type Touche, type Vu } from './rafale';

type Enregistre = readonly [code: string, key: string, t: number, plus?: Partial<Touche>];

function rejouer(touches: readonly Enregistre[], reglage = REGLAGE): Vu[] {
  let rafale: Rafale = SILENCE;
  return touches.map(([code, key, t, plus]) => {
    const pas = entendre(rafale, { code, key, t, maj: false, repetee: false, ...plus }, reglage);
    rafale = pas.rafale;
    return pas.vu;
  });
}

const codes = (vus: readonly Vu[]) => vus.flatMap((vu) => (vu.quoi === 'code' ? [vu.texte] : []));

/** As scanners type: each digit by its place, so many milliseconds apart. */
const lu = (chiffres: string, pas: number, fin = 'Enter', depart = 0, azerty = ''): Enregistre[] => [
  ...[...chiffres].map(
    (chiffre, rang): Enregistre => [
      `Digit${chiffre}`,
      azerty[Number(chiffre)] ?? chiffre,
      depart + rang * pas,
    ],
  ),
  [fin, fin, depart + chiffres.length * pas],
];

const CODE = '2000000000015';

describe('bursts as they were recorded', () => {
  test.each([2, 3, 8, 15, 30, 45])('%d ms between the keys', (pas) => {
    expect(codes(rejouer(lu(CODE, pas)))).toEqual([CODE]);
  });

  test('ended by Tab', () => {
    expect(codes(rejouer(lu(CODE, 5, 'Tab')))).toEqual([CODE]);
  });

  test('on an AZERTY keyboard, where the digits read as signs', () => {
    expect(codes(rejouer(lu(CODE, 5, 'Enter', 0, 'à&é"\'(-è_ç')))).toEqual([CODE]);
  });

  test('uneven, as a busy machine hands them over', () => {
    const temps = [0, 2, 49, 51, 99, 100, 148, 150, 151, 199, 201, 210, 259, 300];
    const touches = [...CODE, 'Enter'].map(
      (key, rang): Enregistre => [key === 'Enter' ? key : `Digit${key}`, key, temps[rang] ?? 0],
    );
    expect(codes(rejouer(touches))).toEqual([CODE]);
  });

  test('letters with their capitals, and the signs of a symbology', () => {
    const touches: Enregistre[] = [
      ['BracketRight', '$', 0],
      ['ShiftLeft', 'Shift', 2],
      ['KeyE', 'E', 3, { maj: true }],
      ['Digit0', 'à', 6],
      ...lu(CODE, 3, 'Enter', 9),
    ];
    expect(codes(rejouer(touches))).toEqual([`]E0${CODE}`]);
  });

  test('twenty at once are twenty, two equal ones are two', () => {
    const touches = Array.from({ length: 20 }, (_, rang) => lu(CODE, 3, 'Enter', rang * 60)).flat();
    expect(codes(rejouer(touches))).toHaveLength(20);
  });

  test('twenty without a pause between them', () => {
    const touches = Array.from({ length: 20 }, (_, rang) => lu(CODE, 3, 'Enter', rang * 42)).flat();
    expect(codes(rejouer(touches))).toHaveLength(20);
  });

  test('only the first key says that the fields are worth remembering', () => {
    const vus = rejouer(lu(CODE, 3));
    expect(vus.map(({ quoi }) => quoi)).toEqual(['debut', ...Array(12).fill('suite'), 'code']);
  });
});

describe('people', () => {
  test.each([60, 90, 200])('typing a code at %d ms a key is no scanner', (pas) => {
    expect(codes(rejouer(lu(CODE, pas)))).toEqual([]);
  });

  test('a key that is held down is none', () => {
    const touches = Array.from(
      { length: 13 },
      (_, rang): Enregistre => ['Digit5', '5', rang * 33, { repetee: rang > 0 }],
    );
    expect(codes(rejouer([...touches, ['Enter', 'Enter', 440]]))).toEqual([]);
  });

  test('five quick characters and Enter stay what was typed', () => {
    expect(codes(rejouer(lu('12345', 5)))).toEqual([]);
  });

  test('Enter long after the last key belongs to the person', () => {
    expect(codes(rejouer([...lu(CODE, 3).slice(0, -1), ['Enter', 'Enter', 400]]))).toEqual([]);
  });

  test('what was typed before a burst is no part of it', () => {
    expect(codes(rejouer([['Digit9', '9', 0], ...lu(CODE, 3, 'Enter', 500)]))).toEqual([CODE]);
  });
});

test('what is taken for a scanner is a setting', () => {
  expect(codes(rejouer(lu(CODE, 200), { ecart: 300, minimum: 6 }))).toEqual([CODE]);
});
