package dev.penstock.s3;

import java.io.IOException;
import java.util.Set;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.model.BucketLocationConstraint;
import software.amazon.awssdk.services.s3.model.CreateBucketConfiguration;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;

/** Makes buckets that are not there. */
final class BucketCreation {

    private static final Set<String> IS_THERE = Set.of("BucketAlreadyOwnedByYou", "BucketAlreadyExists");

    private final Requests requests;
    private final Region region;

    BucketCreation(Requests requests, Region region) {
        this.requests = requests;
        this.region = region;
    }

    /** Makes a bucket in the region of the store; one that is there stays as it is. */
    void create(String bucket) throws IOException {
        CreateBucketRequest.Builder request = CreateBucketRequest.builder().bucket(bucket);
        // us-east-1 is the only region that must not be named.
        if (!region.equals(Region.US_EAST_1)) {
            request.createBucketConfiguration(CreateBucketConfiguration.builder()
                    .locationConstraint(BucketLocationConstraint.fromValue(region.id()))
                    .build());
        }
        CreateBucketRequest built = request.build();
        try {
            requests.send("creating the bucket " + bucket, client -> client.createBucket(built));
        } catch (S3RequestException e) {
            if (!IS_THERE.contains(e.errorCode())) {
                throw e;
            }
        }
    }
}
