package earshot.bench;

/**
 * A benchmark with its inputs made, ready to be timed.
 *
 * @param work what is repeated
 * @param amount how many of what its unit counts are in a repetition
 * @param cost of a repetition
 */
record Job(Work work, double amount, Cost cost) {
}
