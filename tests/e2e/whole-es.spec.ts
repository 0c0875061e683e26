import { expect, expectAccessible, inLanguage, signIn, test, type Page } from './support';

/* The whole main job in Spanish, told in three parts by the people who do it. */
test.describe.configure({ mode: 'serial' });
test.use(inLanguage('es'));

const ADMIN = 'lucia@levante-digital.onnorthlight.example';
const PASSWORD = 'siete faros callados al alba';

const main = (page: Page) => page.getByRole('main');
const press = (page: Page, name: string) =>
  main(page).getByRole('button', { name, exact: true }).click();
const follow = (page: Page, name: string | RegExp) =>
  main(page)
    .getByRole('link', { name, ...(typeof name === 'string' ? { exact: true } : {}) })
    .click();
const go = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Principal' }).getByRole('link', { name }).click();
const titled = (page: Page, name: string | RegExp) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

async function fillIn(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(values)) {
    await main(page).getByRole('textbox', { name: label }).first().fill(value);
  }
}

/** Signs in somebody of the demo world, whose own language is English, and switches to Spanish. */
async function entra(page: Page, signInName: string): Promise<void> {
  await signIn(page, signInName);
  await page.getByRole('button', { name: 'Español' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
}

/** Each of these acts stands in the organization's log. */
async function expectRecorded(page: Page, acts: readonly string[]): Promise<void> {
  await go(page, 'Registro de actividad');
  await titled(page, 'Registro de actividad');
  for (const act of acts) {
    await expect(page.getByRole('rowheader', { name: act, exact: true }).first()).toBeVisible();
  }
}

function linkTo(page: string, links: readonly string[]): string {
  const link = links.find((candidate) => candidate.includes(`/${page}/`));
  if (link === undefined) throw new Error(`No link to ${page}: ${links.join()}`);
  return link;
}

test('una empresa crea su cuenta profesional, se inscribe y un revisor la autoriza', async ({
  page,
  visitor,
  mail,
}) => {
  await page.goto('/enroll');
  await titled(page, /^Página de bienvenida/);
  await follow(page, 'Siguiente');
  await follow(page, 'Crear una');
  await titled(page, 'Crear una cuenta profesional');
  await fillIn(page, {
    'Nombre de la empresa': 'Levante Digital',
    'Nombre de dominio': 'levante-digital',
    'Dirección de correo de contacto': 'lucia@levante.example',
    'Nombre de usuario': 'lucia',
    Apellidos: 'Ferrer',
  });
  await main(page).getByLabel('Nombre', { exact: true }).fill('Lucía');
  await page.getByLabel('País o región').selectOption('ES');
  await page.getByLabel('Contraseña', { exact: true }).fill('password12345678');
  await press(page, 'Crear cuenta');
  await expect(page.getByRole('heading', { name: 'Hay un problema' })).toBeFocused();
  await expect(page.getByRole('link', { name: /Esta contraseña es fácil/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Contraseña', { exact: true }).fill(PASSWORD);
  await press(page, 'Crear cuenta');
  await titled(page, 'Revise su correo');
  const welcome = await mail.waitFor('lucia@levante.example', 'Compruebe su dirección');
  await page.goto(linkTo('verify-email', welcome.links));
  await press(page, 'Confirmar dirección');
  await expect(page.getByText('Su dirección de correo está confirmada.')).toBeVisible();
  await page.getByLabel('Nombre de inicio de sesión').fill(ADMIN);
  await page.getByLabel('Contraseña', { exact: true }).fill(PASSWORD);
  await press(page, 'Iniciar sesión');

  await expect(page).not.toHaveURL(/\/sign-in/);
  await page.goto('/enroll');
  await follow(page, 'Siguiente');
  await titled(page, 'Cuenta profesional');
  await follow(page, 'Continuar');
  await press(page, 'Iniciar sesión');
  await fillIn(page, { 'Nombre de usuario': 'granada-mpn' });
  await press(page, 'Siguiente');
  await page.getByLabel('Contraseña', { exact: true }).fill('demo-membership-2026');
  await press(page, 'Iniciar sesión');
  await titled(page, 'Elija el perfil de la organización');
  await page.getByRole('radio', { name: /6012345/ }).check();
  await press(page, 'Continuar');
  await titled(page, 'Perfil legal de la empresa');
  await fillIn(page, {
    'Razón social': 'Levante Digital, S.L.',
    'Línea de dirección 1': 'Calle Colón 1',
    Ciudad: 'Valencia',
    'Código postal': '46004',
  });
  await page.getByRole('combobox').selectOption('V');
  await press(page, 'Continuar');
  await titled(page, 'Contacto principal');
  await main(page).getByLabel('Nombre', { exact: true }).fill('Lucía');
  await fillIn(page, {
    Apellidos: 'Ferrer',
    'Correo electrónico profesional': 'lucia@gmail.com',
    Teléfono: '963 550 123',
  });
  await press(page, 'Continuar');
  await expect(page).toHaveTitle(/^Error: /);
  await fillIn(page, { 'Correo electrónico profesional': 'lucia@levante.example' });
  await press(page, 'Continuar');
  await titled(page, 'Información de soporte técnico al cliente');
  await fillIn(page, {
    'Sitio web de soporte técnico': 'levante.example',
    'Correo electrónico de soporte técnico': 'ayuda@levante.example',
    'Teléfono de soporte técnico': '963 550 123',
  });
  await press(page, 'Continuar');
  await titled(page, 'Declaraciones');
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await press(page, 'Continuar');
  await titled(page, 'Revise sus respuestas');
  await press(page, 'Inscribirse ahora');
  await titled(page, 'Su inscripción se ha enviado');

  const asked = await mail.waitFor('lucia@levante.example', 'Confirme su dirección');
  const contact = await visitor({ language: 'es' });
  await contact.goto(linkTo('confirm-contact', asked.links));
  for (const box of await contact.getByRole('checkbox').all()) await box.check();
  await press(contact, 'Confirmar');
  await titled(contact, 'Su dirección está confirmada');

  const reviewer = await visitor({ language: 'es' });
  await entra(reviewer, 'reviewer@northlight.example');
  await go(reviewer, 'Mesa de revisión');
  await reviewer
    .getByRole('row', { name: /Levante Digital/ })
    .getByRole('link')
    .click();
  await press(reviewer, 'Dar por superada la comprobación de la vinculación laboral');
  await press(reviewer, 'Dar por superada la comprobación de la empresa');
  await follow(reviewer, 'Autorizar inscripción');
  await expect(reviewer.getByText(/¿Autorizar a Levante Digital/)).toBeVisible();
  await press(reviewer, 'Autorizar inscripción');
  await expect(reviewer.getByText('La inscripción está decidida')).toBeVisible();
  await mail.waitFor('lucia@levante.example', 'ya es un revendedor indirecto');

  await page.goto('/home');
  await expect(page.getByRole('heading', { name: 'Primeros pasos' })).toBeVisible();
  await page.goto('/account/my-access');
  await titled(page, 'Mi acceso');
  await expect(main(page).getByText('Administrador global', { exact: true }).first()).toBeVisible();
  await expect(main(page).getByText('Agente de administración').first()).toBeVisible();
  await expectRecorded(page, [
    'Creó la organización',
    'Comprobó la dirección de correo',
    'Envió la inscripción',
    'Confirmó el contacto principal',
    'Autorizó una inscripción',
  ]);
});

test('agrega a una persona, que elige su contraseña, y le da el rol Agente de administración', async ({
  page,
  visitor,
}) => {
  await signIn(page, ADMIN, PASSWORD);
  await page.getByRole('link', { name: 'Configuración', exact: true }).click();
  await titled(page, 'Configuración de la cuenta');
  await follow(page, /Administración de usuarios/);
  await follow(page, 'Agregar usuario');
  await main(page).getByLabel('Nombre', { exact: true }).fill('Pau');
  await fillIn(page, {
    Apellidos: 'Gil',
    'Nombre de usuario': 'pau',
    'Correo de contacto': 'pau@levante.example',
  });
  await press(page, 'Agregar');
  await expect(page.getByRole('heading', { name: 'Pau Gil se ha agregado' })).toBeVisible();
  const code = page.locator('code').filter({ hasText: /^(\w{5}-){3}\w{5}$/ });
  const temporary = await code.innerText();
  await follow(page, 'Abrir usuario');
  await page.getByRole('radio', { name: 'Agente de administración' }).check();
  await press(page, 'Actualizar');
  await expect(page.getByText('Los roles se han actualizado.')).toBeVisible();

  const pau = await visitor({ language: 'es' });
  await signIn(pau, 'pau@levante-digital.onnorthlight.example', temporary);
  await titled(pau, 'Cambiar la contraseña');
  await pau.getByLabel('Contraseña temporal', { exact: true }).fill(temporary);
  await pau.getByLabel('Contraseña nueva', { exact: true }).fill(PASSWORD);
  await pau.getByLabel('Contraseña nueva, otra vez').fill(PASSWORD);
  await press(pau, 'Cambiar la contraseña');
  await expect(pau).not.toHaveURL(/change-password/);
  await pau.goto('/account/my-access');
  await titled(pau, 'Mi acceso');
  await expect(main(pau)).toContainText('Agente de administración');
});

test('un proveedor la invita, ambos invitan a un cliente que acepta, y todo se puede quitar', async ({
  page,
  visitor,
  mail,
}) => {
  const provider = await visitor({ language: 'es' });
  await entra(provider, 'admin@meridian.example');
  await go(provider, 'Revendedores indirectos');
  await follow(provider, 'Solicitar una asociación');
  await provider.getByRole('radio', { name: 'Español' }).check();
  await provider.getByLabel('Correo electrónico del destinatario').fill('lucia@levante.example');
  await press(provider, 'Continuar');
  await expect(
    provider.getByRole('link', { name: 'Abrir en el correo electrónico' }),
  ).toBeVisible();
  await expect(provider.getByRole('button', { name: 'Copiar en el Portapapeles' })).toBeVisible();
  await press(provider, 'Enviar');
  await expect(provider.getByText('El mensaje está en camino.')).toBeVisible();
  const invited = await mail.waitFor('lucia@levante.example', 'le invita a una asociación');

  await page.goto(linkTo('invitation', invited.links));
  await follow(page, 'Iniciar sesión');
  await page.getByLabel('Nombre de inicio de sesión').fill(ADMIN);
  await page.getByLabel('Contraseña', { exact: true }).fill(PASSWORD);
  await press(page, 'Iniciar sesión');
  await titled(page, 'Meridian Distribution desea ser su proveedor indirecto');
  await page.getByRole('checkbox').check();
  await press(page, 'Autorizar proveedor indirecto');
  await titled(page, 'Proveedores indirectos');
  await follow(page, /^Ver clientes/);
  await expect(page.getByText('No hay clientes compartidos')).toBeVisible();
  await go(provider, 'Revendedores indirectos');
  await expect(provider.getByRole('row', { name: /Levante Digital España 6012345/ })).toBeVisible();

  await go(page, 'Proveedores indirectos');
  await follow(page, /^Invitar a nuevos clientes/);
  await expect(page.getByLabel('Incluir privilegios de administración delegada')).toBeChecked();
  await page.getByLabel('Correo electrónico del destinatario').fill('ti@tejado.example');
  await press(page, 'Continuar');
  await press(page, 'Enviar');
  await expect(page.getByText('El mensaje está en camino.')).toBeVisible();
  await press(page, 'Listo');
  await expect(page.getByRole('row', { name: /ti@tejado\.example.*Enviada/ })).toBeVisible();
  const request = await mail.waitFor('ti@tejado.example', 'solicitan una relación de revendedor');

  const customer = await visitor({ language: 'es' });
  await entra(customer, 'admin@tejado.example');
  await customer.goto(linkTo('invitation', request.links));
  await titled(customer, /Levante Digital y Meridian Distribution le solicitan/);
  await customer.getByLabel(/He leído el contrato de cliente/).check();
  await press(customer, 'Aceptar');
  await titled(customer, 'Relaciones con partners');
  await expect(customer.getByText('Ha aceptado.', { exact: false })).toBeVisible();
  await expect(customer.getByRole('heading', { name: 'Levante Digital' })).toBeVisible();
  await expectAccessible(customer);

  for (const partner of [page, provider]) {
    await go(partner, 'Clientes');
    await partner.goto('/customers?q=Tejado');
    await expect(partner.getByRole('row', { name: /Tejado Logistics/ })).toContainText(
      'Concedidos',
    );
  }
  await expect(page.getByRole('link', { name: 'Exportar clientes' })).toBeVisible();
  await page.getByRole('table').getByRole('link', { name: 'Tejado Logistics' }).click();
  await titled(page, /Cuenta/);
  await follow(page, 'Quitar relación de cliente');
  await press(page, 'Quitar relación de cliente');
  await expect(page.getByRole('link', { name: /Marque la casilla/ })).toBeVisible();
  await page.getByLabel(/Declaro que mi organización/).check();
  await press(page, 'Quitar relación de cliente');
  await titled(page, 'Clientes');
  await expect(page.getByText('Aún no hay clientes')).toBeVisible();

  await go(page, 'Proveedores indirectos');
  await follow(page, /^Quitar asociación/);
  await page.getByLabel(/Declaro que mi organización/).check();
  await press(page, 'Quitar asociación');
  await expect(page.getByText('Aún no hay proveedores indirectos')).toBeVisible();
  await expectRecorded(page, [
    'Agregó un usuario',
    'Cambió los roles de un usuario',
    'Autorizó una asociación',
    'Creó una invitación',
    'Aceptó una relación de revendedor',
    'Quitó una relación de cliente',
    'Quitó una asociación',
  ]);
  await provider.goto('/customers?q=Tejado');
  await expect(provider.getByRole('rowheader', { name: 'Tejado Logistics' })).toBeVisible();
});
