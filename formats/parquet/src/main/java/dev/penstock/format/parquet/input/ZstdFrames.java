package dev.penstock.format.parquet.input;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Unpacks Zstandard. Only touched where zstd-jni, which is optional, is on the class path. */
final class ZstdFrames {

    private ZstdFrames() {}

    static InputStream open(InputStream packed) throws IOException {
        return new ZstdInputStream(packed);
    }
}
