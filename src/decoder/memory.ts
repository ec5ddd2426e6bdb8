/** So many results are kept at once. */
const most = 2_000;

/** Makes a function keep its results by its text. They are given out again: nobody may change them. */
export function remember<Result>(work: (text: string) => Result): (text: string) => Result {
  const results = new Map<string, Result>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined || results.has(text)) return known as Result;
    if (results.size >= most) results.clear();
    const result = work(text);
    results.set(text, result);
    return result;
  };
}
