/** Sources and stores that need nothing but Java: files, folders as buckets, and lists in memory. */
package dev.penstock.adapter;
