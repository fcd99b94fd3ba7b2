import { generateKeyPairSync, sign } from 'node:crypto';

/** A pair of keys for tokens: the public one as the server takes it, and tokens that the private one signs. */
export function tokenKeys(): { readonly publicKey: string; token(claims: Readonly<Record<string, unknown>>): string } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: String(publicKey.export({ type: 'spki', format: 'pem' })),
    token: (claims) => {
      const text = [{ alg: 'EdDSA', typ: 'JWT' }, claims].map(encoded).join('.');
      return `${text}.${sign(null, Buffer.from(text), privateKey).toString('base64url')}`;
    },
  };
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
