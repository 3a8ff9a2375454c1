/**
 * What a measurement promises. A bar is `{name, value, atMost}` or `{name, value, atLeast}`, in the unit of its name; one
 * whose value is not a number (nothing was measured) is missed. The bars are those of the table in bench/README.md.
 */
const misses = ({ value, atMost = Infinity, atLeast = -Infinity }) =>
  !(typeof value === 'number' && value <= atMost && value >= atLeast);

/**
 * The names of the bars that are missed. Prints each of them and makes the process end with 1 where there is one; the
 * JSON object stays the last line of what is printed to stdout.
 */
export function judge(bars) {
  const missed = bars.filter(misses);
  for (const { name, value, atMost, atLeast } of missed)
    console.error(
      `missed: ${name} is ${value}, aim ${atMost === undefined ? `at least ${atLeast}` : `at most ${atMost}`}`,
    );
  if (missed.length > 0) process.exitCode = 1;
  return missed.map(({ name }) => name);
}
