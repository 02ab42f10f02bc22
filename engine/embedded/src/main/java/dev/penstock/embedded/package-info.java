/** Penstock with its default parts: folders as buckets, CSV and JSON lines. */
package dev.penstock.embedded;
