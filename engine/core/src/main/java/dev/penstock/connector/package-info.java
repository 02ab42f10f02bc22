/**
 * The doors of the house: what a source, a file format and an object store promise to the engine.
 *
 * <p>Interfaces, and the records that cross them; the state store is in {@code state}. {@link java.io.IOException} may
 * cross them; the engine catches it in one place.
 */
package dev.penstock.connector;
