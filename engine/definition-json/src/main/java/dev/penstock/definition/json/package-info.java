/** Flow definitions as JSON: the dialect of AppFlow's CreateFlow and DescribeFlow. */
package dev.penstock.definition.json;
