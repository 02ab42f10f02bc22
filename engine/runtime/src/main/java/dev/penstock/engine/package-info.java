/** The face of Penstock: build a {@link dev.penstock.engine.FlowEngine}, run a definition, look at the execution. */
package dev.penstock.engine;
