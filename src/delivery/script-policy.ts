/** The one Trusted Types policy that pages allow (`policy.ts`), and that their scripts make. */
export const policyName = 'own-scripts';
