/** What a flow is: its source, destination, trigger and tasks, as records that cannot be wrong. */
package dev.penstock.definition;
