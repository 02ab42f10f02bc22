/** Where records end: split by partition, named, rolled, and staged until the run commits. */
package dev.penstock.engine.internal.sink;
