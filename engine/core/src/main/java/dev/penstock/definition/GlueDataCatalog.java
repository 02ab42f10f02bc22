package dev.penstock.definition;

/**
 * The catalog in which the output of a flow is registered.
 *
 * @param roleArn the role that may write to the catalog
 * @param databaseName the database, up to 255 characters
 * @param tablePrefix what the names of the tables start with, up to 128 characters
 */
public record GlueDataCatalog(String roleArn, String databaseName, String tablePrefix) {

    public GlueDataCatalog {
        TextRule.GLUE_ROLE.require("roleArn", roleArn);
        TextRule.GLUE_DATABASE.require("databaseName", databaseName);
        TextRule.GLUE_TABLE_PREFIX.require("tablePrefix", tablePrefix);
    }
}
