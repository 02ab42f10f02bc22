package dev.penstock.definition;

import java.util.Optional;

/**
 * An object or the documents of Veeva.
 *
 * @param object the name of the object, up to 512 characters without white space
 * @param documentType the type of the documents
 * @param includeSourceFiles whether the files of the documents are moved too
 * @param includeRenditions whether the renditions of the documents are moved too
 * @param includeAllVersions whether old versions of the documents are moved too
 */
public record VeevaSource(
        String object,
        Optional<String> documentType,
        boolean includeSourceFiles,
        boolean includeRenditions,
        boolean includeAllVersions)
        implements SourceProperties {

    public VeevaSource {
        TextRule.OBJECT.require("object", object);
        TextRule.DOCUMENT_TYPE.require("documentType", documentType);
    }

    @Override
    public ConnectorType connectorType() {
        return ConnectorType.VEEVA;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.veeva(this);
    }
}
