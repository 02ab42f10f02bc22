/**
 * Where the state of runs and flows is kept: in memory, in a journal on disk, in PostgreSQL.
 *
 * <p>The rules of {@link dev.penstock.connector.state.StateStore} are in one place for the first two: a book of what is
 * known, which takes one step after another and is the same wherever the same steps were taken.
 */
package dev.penstock.state;
