/** From a definition and the source's schema to a plan: names become positions here and nowhere later. */
package dev.penstock.engine.internal.plan;
