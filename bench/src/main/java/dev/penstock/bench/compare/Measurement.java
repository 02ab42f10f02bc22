package dev.penstock.bench.compare;

/**
 * What one process took.
 *
 * @param wallNanos from its start until it had ended, JVM and all
 * @param cpuNanos time of all its threads, in user and system mode, to ten milliseconds each
 * @param peakBytes the most memory that was resident
 */
record Measurement(long wallNanos, long cpuNanos, long peakBytes) {}
