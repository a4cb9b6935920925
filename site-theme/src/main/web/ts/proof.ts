/** A proof of work by ALTCHA's protocol 1: which number, written behind the salt, has that hash? */
export type Challenge = { algorithm: string; challenge: string; maxnumber: number; salt: string; signature: string };

const AT_ONCE = 500;

/** The proof in the form that the server reads; nothing where the browser cannot compute hashes, as on plain http. */
export async function solve(challenge: Challenge): Promise<string | undefined> {
  if (!globalThis.crypto?.subtle) {
    return undefined;
  }
  const encoder = new TextEncoder();
  const wanted = challenge.challenge;
  for (let from = 0; from <= challenge.maxnumber; from += AT_ONCE) {
    const numbers = Array.from({ length: AT_ONCE }, (_, i) => from + i);
    const hashes = await Promise.all(
      numbers.map((number) => crypto.subtle.digest("SHA-256", encoder.encode(challenge.salt + number))),
    );
    const index = hashes.findIndex((hash) => hex(hash) === wanted);
    if (index >= 0) {
      const { algorithm, salt, signature } = challenge;
      return btoa(JSON.stringify({ algorithm, challenge: wanted, number: from + index, salt, signature }));
    }
  }
  return undefined;
}

function hex(hash: ArrayBuffer): string {
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
