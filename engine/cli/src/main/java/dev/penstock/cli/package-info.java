/** The command line: {@code penstock run}, {@code penstock validate}, {@code penstock explain}. */
package dev.penstock.cli;
