import address from './decoder-worker.ts?worker&url';

/** As much of Trusted Types as is used here: TypeScript's library does not have them yet. */
interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: () => string },
  ) => { createScriptURL: (text: string) => string };
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

/** It gives this one address, whatever it is asked for. The site's policy allows it by its name. */
const policy = trustedTypes?.createPolicy('decoder-worker', { createScriptURL: () => address });

/** The address of the decoder's worker, as a value that pages accept which require trusted ones. */
export const workerUrl = policy?.createScriptURL('') ?? address;
