/** What flows: fields, columns and batches of records. */
package dev.penstock.data;
