/** A mail address or a sign-in name: where it lacks room it breaks after its @, elsewhere only then. */
export function AddressText({ value }: { value: string }) {
  const at = value.indexOf('@') + 1;
  return (
    <span className="wrap-anywhere">
      {value.slice(0, at)}
      <wbr />
      {value.slice(at)}
    </span>
  );
}
