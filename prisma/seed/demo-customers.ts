import type { OrganizationFacts, UserFacts } from './factories';

/** Forty more customers of Cobalt IT, half of them Meridian's too. */
export const demoCustomers: readonly OrganizationFacts[] = [
  { name: 'Aceites Sierra Sur', domain: 'aceites-sierra-sur.example', country: 'ES' },
  { name: 'Águila Roja Transportes', domain: 'aguila-roja-transportes.example', country: 'ES' },
  { name: 'Almacenes Llorente', domain: 'almacenes-llorente.example', country: 'ES' },
  { name: 'Azulejos Castellón', domain: 'azulejos-castellon.example', country: 'ES' },
  { name: 'Bodegas Río Alto', domain: 'bodegas-rio-alto.example', country: 'ES' },
  { name: 'Bäckerei Hoffmann', domain: 'backerei-hoffmann.example', country: 'DE' },
  { name: 'Bouwbedrijf De Vries', domain: 'bouwbedrijf-de-vries.example', country: 'NL' },
  { name: 'Caves du Midi', domain: 'caves-du-midi.example', country: 'FR' },
  { name: 'Cerámicas Paterna', domain: 'ceramicas-paterna.example', country: 'ES' },
  { name: 'Clínica Santa Lucía', domain: 'clinica-santa-lucia.example', country: 'ES' },
  { name: 'Conservas Cantábrico', domain: 'conservas-cantabrico.example', country: 'ES' },
  { name: 'Cooperativa Ebro', domain: 'cooperativa-ebro.example', country: 'ES' },
  { name: 'Dental Mayor', domain: 'dental-mayor.example', country: 'ES' },
  { name: 'Editorial Poniente', domain: 'editorial-poniente.example', country: 'ES' },
  { name: 'Electrónica Levante', domain: 'electronica-levante.example', country: 'ES' },
  { name: 'Farmacia del Puerto', domain: 'farmacia-del-puerto.example', country: 'ES' },
  {
    name: 'Ferretería Industrial Goya',
    domain: 'ferreteria-industrial-goya.example',
    country: 'ES',
  },
  { name: 'Fiskeri Nordhavn', domain: 'fiskeri-nordhavn.example', country: 'DK' },
  { name: 'Gestoría Alameda', domain: 'gestoria-alameda.example', country: 'ES' },
  { name: 'Hotel Miramar', domain: 'hotel-miramar.example', country: 'ES' },
  { name: 'Imprenta Moderna', domain: 'imprenta-moderna.example', country: 'ES' },
  { name: 'Instituto Atalaya', domain: 'instituto-atalaya.example', country: 'ES' },
  { name: 'Joalharia Porto Velho', domain: 'joalharia-porto-velho.example', country: 'PT' },
  { name: 'Kowalski Meble', domain: 'kowalski-meble.example', country: 'PL' },
  { name: 'Laboratorios Vega', domain: 'laboratorios-vega.example', country: 'ES' },
  { name: 'Librería Cervantes', domain: 'libreria-cervantes.example', country: 'ES' },
  { name: 'Mármoles Macael', domain: 'marmoles-macael.example', country: 'ES' },
  { name: 'Montajes Bidasoa', domain: 'montajes-bidasoa.example', country: 'ES' },
  { name: 'Náutica Balear', domain: 'nautica-balear.example', country: 'ES' },
  { name: 'Officina Ferrari', domain: 'officina-ferrari.example', country: 'IT' },
  { name: 'Óptica Núñez', domain: 'optica-nunez.example', country: 'ES' },
  { name: 'Panadería La Espiga', domain: 'panaderia-la-espiga.example', country: 'ES' },
  { name: 'Pescados Finisterre', domain: 'pescados-finisterre.example', country: 'ES' },
  { name: 'Quesería Montblanc', domain: 'queseria-montblanc.example', country: 'FR' },
  { name: 'Residencia Los Olmos', domain: 'residencia-los-olmos.example', country: 'ES' },
  { name: 'Seguros Meseta', domain: 'seguros-meseta.example', country: 'ES' },
  { name: 'Talleres Guadiana', domain: 'talleres-guadiana.example', country: 'ES' },
  { name: 'Vacaciones Costa Clara', domain: 'vacaciones-costa-clara.example', country: 'ES' },
  { name: 'Viveros del Turia', domain: 'viveros-del-turia.example', country: 'ES' },
  { name: 'Zumos del Segura', domain: 'zumos-del-segura.example', country: 'ES' },
];

const FIRST_NAMES = ['Ana', 'Bruno', 'Clara', 'Daniel', 'Elena', 'Félix', 'Irene', 'Julia'];
const LAST_NAMES = ['Aranda', 'Bosch', 'Castro', 'Duarte', 'Ferrer'];

/** The Global admin of each, who accepted its partners; no two have the same name. */
export function adminOf(index: number): Omit<UserFacts, 'of'> {
  return {
    alias: 'admin',
    firstName: FIRST_NAMES[index % FIRST_NAMES.length] ?? '',
    lastName: LAST_NAMES[index % LAST_NAMES.length] ?? '',
    roles: ['GLOBAL_ADMIN'],
  };
}
