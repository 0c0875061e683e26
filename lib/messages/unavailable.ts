import type { Locale } from './locale';

interface Unavailable {
  readonly title: string;
  readonly body: string;
  /** Only where a form was sent. */
  readonly sent: string;
  readonly retry: string;
  readonly reference: string;
}

/**
 * What the page says that stands in for every other while the database cannot be reached. Apart
 * from the catalogue: the guard of requests answers with it before the application is asked.
 */
export const unavailable: Record<Locale, Unavailable> = {
  en: {
    title: 'The service is not available right now',
    body: 'We cannot reach our data at the moment. Nothing of yours is lost. Wait a minute and try again; if it keeps happening, tell your administrator the reference below.',
    sent: 'What you sent was not saved. Go back in your browser to find what you typed, and send it again in a minute.',
    retry: 'Try again',
    reference: 'Reference',
  },
  es: {
    title: 'El servicio no está disponible en este momento',
    body: 'Ahora mismo no podemos acceder a nuestros datos. No se ha perdido nada suyo. Espere un minuto e inténtelo de nuevo; si sigue ocurriendo, indique a su administrador la referencia que aparece abajo.',
    sent: 'Lo que envió no se ha guardado. Vuelva atrás en su navegador para encontrar lo que escribió y envíelo de nuevo dentro de un minuto.',
    retry: 'Intentar de nuevo',
    reference: 'Referencia',
  },
};

/** What the page says to whoever sends more than is read; the guard answers with it, too. */
export const tooLarge: Record<
  Locale,
  { readonly title: string; readonly body: string; readonly back: string }
> = {
  en: {
    title: 'What you sent is too large',
    body: 'Nothing was saved. A file may be at most 10 MB. Go back in your browser to find what you typed, choose a smaller file (a scan in a lower resolution, or in parts) and send it again.',
    back: 'Open the page anew',
  },
  es: {
    title: 'Lo que envió es demasiado grande',
    body: 'No se ha guardado nada. Un archivo puede ocupar como máximo 10 MB. Vuelva atrás en su navegador para encontrar lo que escribió, elija un archivo más pequeño (escaneado con menos resolución o en partes) y envíelo de nuevo.',
    back: 'Abrir la página de nuevo',
  },
};
