/** Benchmarks: what each step costs next to the loop that one would write by hand for that one case. */
package dev.penstock.bench;
