/** CSV files: an own reader for the standard dialect, Apache Commons CSV for every other, and one writer. */
package dev.penstock.format.csv;
