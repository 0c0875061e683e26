-- Version 1 of both agreements, so that a first start can transact; the operator publishes its own
-- versions after it.
INSERT INTO agreement_document (id, kind, version, title_en, title_es, body_en, body_es, published_at)
VALUES
(
  '01930000-0000-7000-8000-000000000001', 'PARTNER', 1,
  'Partner agreement', 'Contrato de partner',
  E'1. Purpose. This agreement sets the terms on which the partner takes part in the program, works with other partners of it, and serves customers through the portal.\n\n2. Acting for customers. The partner acts on a customer''s behalf only within the relationship and the privileges that the customer has granted, and stops when they end.\n\n3. First-line support. The partner gives its customers first-line support and keeps its support contact current.\n\n4. Care of data. The partner keeps what it learns of customers and other partners confidential, and gives its people only the roles that their work needs.\n\n5. Ending. Either side may end this agreement in writing. What was agreed with a customer before stays in force until it ends by its own terms.',
  E'1. Objeto. Este contrato fija las condiciones en las que el partner participa en el programa, trabaja con otros partners y atiende a clientes por medio del portal.\n\n2. Actuación por cuenta del cliente. El partner actúa por cuenta de un cliente solo dentro de la relación y de los privilegios que este haya concedido, y deja de hacerlo cuando terminan.\n\n3. Soporte de primer nivel. El partner presta a sus clientes soporte técnico de primer nivel y mantiene al día su contacto de soporte.\n\n4. Cuidado de los datos. El partner trata como confidencial lo que conozca de clientes y de otros partners, y da a su personal solo los roles que su trabajo requiere.\n\n5. Terminación. Cualquiera de las partes puede poner fin a este contrato por escrito. Lo pactado antes con un cliente sigue vigente hasta que termine según sus propias condiciones.',
  '2020-01-01T00:00:00Z'
),
(
  '01930000-0000-7000-8000-000000000002', 'CUSTOMER', 1,
  'Customer agreement', 'Contrato de cliente',
  E'1. Purpose. This agreement sets the terms on which the customer uses products bought through partners of the program.\n\n2. Partners. The customer chooses its partners. A partner may see and do only what the customer has granted it, and the customer may withdraw that at any time under Partner relationships.\n\n3. Use. The customer uses the products for its own business, keeps its accounts safe, and respects the limits of what it has bought.\n\n4. Data. The customer''s data belongs to the customer. It is processed to provide the products and for no other purpose.\n\n5. Ending. The customer may end a relationship with a partner at any time; subscriptions already bought run until the end of their term.',
  E'1. Objeto. Este contrato fija las condiciones en las que el cliente usa los productos comprados por medio de partners del programa.\n\n2. Partners. El cliente elige a sus partners. Un partner solo puede ver y hacer lo que el cliente le haya concedido, y el cliente puede retirarlo en cualquier momento en Relaciones con partners.\n\n3. Uso. El cliente usa los productos para su propia actividad, mantiene seguras sus cuentas y respeta los límites de lo que ha comprado.\n\n4. Datos. Los datos del cliente pertenecen al cliente. Se tratan para prestar los productos y con ningún otro fin.\n\n5. Terminación. El cliente puede poner fin a su relación con un partner en cualquier momento; las suscripciones ya compradas siguen hasta el final de su plazo.',
  '2020-01-01T00:00:00Z'
);
