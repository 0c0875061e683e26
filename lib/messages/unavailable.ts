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

/** What the page says of a file that cannot be handed out now; the refusal's own words say why. */
export const busy: Record<Locale, { title: string; retry: string }> = {
  en: { title: 'Another file is still being downloaded', retry: 'Try again' },
  es: { title: 'Todavía se está descargando otro archivo', retry: 'Intentar de nuevo' },
};

interface TooLarge {
  readonly title: string;
  readonly body: (megabytes: number) => string;
  readonly back: string;
}

/** What the page says to whoever sends more than is read; the server answers with it by itself. */
export const tooLarge: Record<Locale, TooLarge> = {
  en: {
    title: 'What you sent is too large',
    body: (megabytes) =>
      `Nothing was saved: at most ${megabytes} MB can be sent here. Go back in your browser to find what you typed, choose a smaller file (a scan in a lower resolution, or in parts) or shorten the text, and send it again.`,
    back: 'Open the page anew',
  },
  es: {
    title: 'Lo que envió es demasiado grande',
    body: (megabytes) =>
      `No se ha guardado nada: aquí se pueden enviar como máximo ${megabytes} MB. Vuelva atrás en su navegador para encontrar lo que escribió, elija un archivo más pequeño (escaneado con menos resolución o en partes) o acorte el texto, y envíelo de nuevo.`,
    back: 'Abrir la página de nuevo',
  },
};

/** What the page says to whoever sends a file while too many others are arriving. */
export const crowded: Record<Locale, { title: string; body: string; back: string }> = {
  en: {
    title: 'Too many files are arriving at once',
    body: 'Nothing was saved: more files are being sent at this moment than we take. Go back in your browser to find what you typed, and send it again in a minute.',
    back: 'Open the page anew',
  },
  es: {
    title: 'Están llegando demasiados archivos a la vez',
    body: 'No se ha guardado nada: en este momento se están enviando más archivos de los que admitimos. Vuelva atrás en su navegador para encontrar lo que escribió y envíelo de nuevo dentro de un minuto.',
    back: 'Abrir la página de nuevo',
  },
};

/** What the page says to whoever sent what cannot be read as a form of a page. */
export const unreadable: Record<Locale, { title: string; body: string; back: string }> = {
  en: {
    title: 'We could not read what was sent',
    body: 'Nothing was saved: what arrived is not a whole form of this page, or one of an older version of it. Go back in your browser to find what you typed, open the page anew and send it again.',
    back: 'Open the page anew',
  },
  es: {
    title: 'No hemos podido leer lo que se envió',
    body: 'No se ha guardado nada: lo que llegó no es un formulario completo de esta página, o es de una versión anterior. Vuelva atrás en su navegador para encontrar lo que escribió, abra la página de nuevo y envíelo otra vez.',
    back: 'Abrir la página de nuevo',
  },
};
