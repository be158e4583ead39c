import { expect, test } from 'vitest';
import { nouvelleCle, siVersion } from './cle';

test('a key is a UUID of version 7, which begins with its time', () => {
  const cle = nouvelleCle(0x0199_f0f3_6a54);
  expect(cle).toMatch(/^0199f0f3-6a54-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(Array.from({ length: 1000 }, () => nouvelleCle())).size).toBe(1000);
});

test('a version is quoted', () => expect(siVersion(3)).toEqual({ 'If-Match': '"3"' }));
