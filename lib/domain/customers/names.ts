/** How customers are found by name: pure, and without a database behind it. */

/** The form in which names are sorted: lower case, without accents. */
export function foldName(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** The words of a text as they are searched: folded, letters and digits only. */
export function searchWords(text: string): string[] {
  return foldName(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** What a relationship keeps to be found by: each word of name and domain after a blank. */
export function searchTextOf(customer: { name: string; domain: string }): string {
  const words = [...searchWords(customer.name), ...searchWords(customer.domain)];
  return ` ${words.join(' ')}`.slice(0, 450);
}

/** The columns of a relationship that repeat what the customer is called. */
export function namesOf(customer: { name: string; domain: string }) {
  return {
    customerName: customer.name,
    customerDomain: customer.domain,
    sortName: foldName(customer.name).slice(0, 150),
    searchText: searchTextOf(customer),
  };
}
