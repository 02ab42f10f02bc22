/**
 * JSON lines: one whole JSON object a line, read and written as slices of bytes.
 *
 * <p>{@link dev.penstock.format.json.JsonLinesFormat} is the door; everything else is behind it.
 */
package dev.penstock.format.json;
