import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isUuid, uuidV7 } from '../../src/domain/uuid.ts';

const random = fc.uint8Array({ minLength: 10, maxLength: 10 });
const time = fc.integer({ min: 0, max: 2 ** 48 - 1 });

test('makes the example of RFC 9562, appendix A.6', () => {
  const bytes = [0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f];
  expect(uuidV7(0x017f22e279b0, Uint8Array.from(bytes))).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
});

test('makes version 7 with the variant of the RFC', () => {
  fc.assert(
    fc.property(time, random, (time, random) => {
      expect(uuidV7(time, random)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }),
  );
});

test('sorts by time', () => {
  fc.assert(
    fc.property(time, time, random, random, (first, second, some, other) => {
      fc.pre(first < second);
      expect(uuidV7(first, some) < uuidV7(second, other)).toBe(true);
    }),
  );
});

test('knows a UUID of any version in small and capital letters', () => {
  expect(isUuid('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')).toBe(true);
  expect(isUuid('F47AC10B-58CC-4372-A567-0E02B2C3D479')).toBe(true);
  const not = [
    '017f22e279b07cc398c4dc0c0c07398f',
    '{017f22e2-79b0-7cc3-98c4-dc0c0c07398f}',
    'Dune',
    '',
    'g17f22e2-79b0-7cc3-98c4-dc0c0c07398f',
  ];
  expect(not.some((text) => isUuid(text))).toBe(false);
});
