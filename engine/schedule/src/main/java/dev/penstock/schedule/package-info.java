/** When flows run: schedule expressions, the windows of incremental pulls, and the scheduler. */
package dev.penstock.schedule;
