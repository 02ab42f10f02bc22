package dev.penstock.definition;

import java.util.Optional;

/**
 * Which of its interfaces a custom connector uses.
 *
 * @param name the connector's name for it, up to 64 characters
 * @param type how it answers
 */
public record DataTransferApi(Optional<String> name, Optional<DataTransferApiType> type) {

    public DataTransferApi {
        TextRule.DATA_TRANSFER_API_NAME.require("Name", name);
        Check.present(type, "Type");
    }
}
