import { createContext, useContext } from 'react';

export const SignInContext = createContext<{ open: () => void }>({ open: () => undefined });

/** Opens the dialog in which one signs in. */
export const useSignIn = (): { open: () => void } => useContext(SignInContext);
