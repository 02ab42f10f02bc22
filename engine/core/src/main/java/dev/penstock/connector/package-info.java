/**
 * The doors of the house: what a source, a file format, an object store and a state store promise to the engine.
 *
 * <p>Interfaces only. {@link java.io.IOException} may cross them; the engine catches it in one place.
 */
package dev.penstock.connector;
