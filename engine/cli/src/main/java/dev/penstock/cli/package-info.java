/** The command line: {@code penstock run}, {@code penstock validate}. */
package dev.penstock.cli;
