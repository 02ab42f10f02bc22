/** The steps that records pass, one class each, from batch to batch. They know columns and nothing of definitions. */
package dev.penstock.engine.internal.operator;
