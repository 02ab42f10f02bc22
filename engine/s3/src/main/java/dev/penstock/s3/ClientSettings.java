package dev.penstock.s3;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * Which server is asked, as whom, and how long it may take.
 *
 * @param region the region; if it is not given, what the environment says
 * @param endpoint the server, if it is not Amazon's of the region
 * @param pathStyle whether the bucket is in the path of a request, not in the name of the host
 * @param credentials what requests are signed with
 * @param connectTimeout how long a connection may take to come about
 * @param idleTimeout how long a connection may bring nothing
 * @param requestTimeout how long one attempt of a request may take until its answer begins
 */
record ClientSettings(
        Optional<String> region,
        Optional<URI> endpoint,
        boolean pathStyle,
        AwsCredentialsProvider credentials,
        Duration connectTimeout,
        Duration idleTimeout,
        Duration requestTimeout) {

    private static final int CONNECTIONS = 128;

    ClientSettings {
        requireNonNull(region, "region is null");
        requireNonNull(endpoint, "endpoint is null");
        requireNonNull(credentials, "credentials is null");
        requirePositive("connectTimeout", connectTimeout);
        requirePositive("idleTimeout", idleTimeout);
        requirePositive("requestTimeout", requestTimeout);
    }

    /**
     * Makes a client, which the caller closes. It tries every request once: {@link Requests} knows what may be repeated.
     *
     * @throws IllegalStateException if no region is given and the environment has none
     */
    S3Client open() {
        S3ClientBuilder builder = S3Client.builder()
                .credentialsProvider(credentials)
                .forcePathStyle(pathStyle)
                // Checksums go in a header: a body in chunks with a trailer is what many servers cannot read.
                .serviceConfiguration(configuration -> configuration.chunkedEncodingEnabled(false))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_SUPPORTED)
                .httpClientBuilder(ApacheHttpClient.builder()
                        .maxConnections(CONNECTIONS)
                        .connectionTimeout(connectTimeout)
                        .connectionAcquisitionTimeout(connectTimeout)
                        .socketTimeout(idleTimeout)
                        .tcpKeepAlive(true))
                .overrideConfiguration(configuration -> configuration
                        .retryStrategy(AwsRetryStrategy.doNotRetry())
                        .apiCallAttemptTimeout(requestTimeout));
        region.map(Region::of).ifPresent(builder::region);
        endpoint.ifPresent(builder::endpointOverride);
        try {
            return builder.build();
        } catch (SdkClientException e) {
            throw new IllegalStateException(
                    "there is no client for S3: " + e.getMessage()
                            + "; allowed is a region from the builder, AWS_REGION, or the profile",
                    e);
        }
    }

    private static void requirePositive(String name, Duration duration) {
        requireNonNull(duration, name + " is null");
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("%s is %s; the least is more than nothing".formatted(name, duration));
        }
    }
}
