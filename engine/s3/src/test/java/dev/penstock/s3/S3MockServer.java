package dev.penstock.s3;

import java.net.URI;

/** Adobe's S3Mock, which is on the class path of a build step of its own, and not there to compile against. */
record S3MockServer(Object application) implements Server {

    static S3MockServer start() throws Exception {
        String[] arguments = {"--server.port=0", "--http.port=0"};
        Object application = Class.forName("com.adobe.testing.s3mock.S3MockApplication")
                .getMethod("start", String[].class)
                .invoke(null, (Object) arguments);
        return new S3MockServer(application);
    }

    @Override
    public URI endpoint() {
        try {
            Object port = application.getClass().getMethod("getHttpPort").invoke(application);
            return URI.create("http://127.0.0.1:" + port);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() throws Exception {
        application.getClass().getMethod("stop").invoke(application);
    }
}
