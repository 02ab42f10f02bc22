/** Meters of runs for Micrometer, under the names that AppFlow has for them in CloudWatch. */
package dev.penstock.metrics;
