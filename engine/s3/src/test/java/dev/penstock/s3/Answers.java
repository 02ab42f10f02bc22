package dev.penstock.s3;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;

/** What a server answers that is well, and one that is not. */
final class Answers {

    private static final String XMLNS = " xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"";

    private Answers() {}

    static ResponseDefinitionBuilder created(String uploadId) {
        return WireMock.ok("<InitiateMultipartUploadResult" + XMLNS + "><Bucket>b</Bucket><Key>run/k</Key><UploadId>"
                + uploadId + "</UploadId></InitiateMultipartUploadResult>");
    }

    static ResponseDefinitionBuilder part() {
        return WireMock.ok().withHeader("ETag", "\"part\"");
    }

    static ResponseDefinitionBuilder completed() {
        return WireMock.ok("<CompleteMultipartUploadResult" + XMLNS
                + "><Bucket>b</Bucket><Key>run/k</Key><ETag>\"whole-1\"</ETag></CompleteMultipartUploadResult>");
    }

    static ResponseDefinitionBuilder head(String token, int bytes) {
        return WireMock.ok()
                .withHeader("Content-Length", Integer.toString(bytes))
                .withHeader("ETag", "\"whole-1\"")
                .withHeader("x-amz-meta-penstock-run", token);
    }

    static ResponseDefinitionBuilder error(int status, String code) {
        return WireMock.status(status)
                .withHeader("x-amz-request-id", "REQUEST1")
                .withBody("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>" + code
                        + "</Code><Message>told so</Message><RequestId>REQUEST1</RequestId></Error>");
    }

    static ResponseDefinitionBuilder missing() {
        return WireMock.status(404);
    }
}
