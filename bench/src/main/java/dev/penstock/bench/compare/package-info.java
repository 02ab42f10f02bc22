/** The comparison: flows run by the real command line, and by other programs, as separate processes in turn. */
package dev.penstock.bench.compare;
