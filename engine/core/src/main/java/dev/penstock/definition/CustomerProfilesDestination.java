package dev.penstock.definition;

import java.util.Optional;

/**
 * A domain of Amazon Connect Customer Profiles.
 *
 * @param domainName the domain, up to 64 characters without white space
 * @param objectTypeName the type of the objects in the domain, up to 255 characters without white space
 */
public record CustomerProfilesDestination(String domainName, Optional<String> objectTypeName)
        implements DestinationProperties {

    public CustomerProfilesDestination {
        TextRule.DOMAIN_NAME.require("domainName", domainName);
        TextRule.OBJECT_TYPE_NAME.require("objectTypeName", objectTypeName);
    }

    @Override
    public ConnectorType connectorType() {
        return ConnectorType.CUSTOMER_PROFILES;
    }

    @Override
    public Optional<String> object() {
        return Optional.of(objectTypeName.map(type -> domainName + "/" + type).orElse(domainName));
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.customerProfiles(this);
    }
}
