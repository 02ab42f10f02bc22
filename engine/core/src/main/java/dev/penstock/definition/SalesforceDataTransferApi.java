package dev.penstock.definition;

/** Which interface of Salesforce moves the records. */
public enum SalesforceDataTransferApi implements Worded {
    AUTOMATIC,
    BULKV2,
    REST_SYNC
}
