import type { Locale } from './locale';

type Failure = {
  title: string;
  body: string;
  retry: string;
  home: string;
  reference: string;
};

/**
 * What the error pages say. Apart from the catalogue because they are rendered in the browser,
 * where the catalogue never goes, and must work when everything else has failed.
 */
export const failure: Record<Locale, Failure> = {
  en: {
    title: 'Something went wrong',
    body: 'We could not finish what you asked. Nothing was half-saved. Try again; if it keeps happening, tell your administrator the reference below.',
    retry: 'Try again',
    home: 'Go to the start page',
    reference: 'Reference',
  },
  es: {
    title: 'Algo salió mal',
    body: 'No pudimos completar lo que pidió. Nada quedó guardado a medias. Inténtelo de nuevo; si sigue ocurriendo, indique a su administrador la referencia que aparece abajo.',
    retry: 'Intentar de nuevo',
    home: 'Ir a la página de inicio',
    reference: 'Referencia',
  },
};
