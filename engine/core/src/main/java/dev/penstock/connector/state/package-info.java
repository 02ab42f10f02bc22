/**
 * The door to what is known of runs beyond the life of one: which are running, what they have committed, how they ended,
 * how far a flow has come.
 *
 * <p>{@link dev.penstock.connector.state.StateStore} and the records that cross it.
 */
package dev.penstock.connector.state;
