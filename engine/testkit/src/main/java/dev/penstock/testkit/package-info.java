/** What tests of flows, stores and engines need: crashes at a chosen step. */
package dev.penstock.testkit;
