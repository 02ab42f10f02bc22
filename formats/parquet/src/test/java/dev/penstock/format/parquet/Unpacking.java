package dev.penstock.format.parquet;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.xerial.snappy.Snappy;

/** Unpacks pages for Apache Parquet, which would ask Hadoop for it. */
final class Unpacking implements CompressionCodecFactory {

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        throw new UnsupportedOperationException("only for reading");
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        return new Decompressor(codec);
    }

    @Override
    public void release() {
        // There is nothing to give back.
    }

    private record Decompressor(CompressionCodecName codec) implements BytesInputDecompressor {

        @Override
        public BytesInput decompress(BytesInput packed, int size) throws IOException {
            byte[] page = unpacked(packed.toInputStream().readAllBytes(), size);
            if (page.length != size) {
                throw new IOException("the page has %d bytes of %d".formatted(page.length, size));
            }
            return BytesInput.from(page);
        }

        @Override
        public void decompress(ByteBuffer in, int packedSize, ByteBuffer out, int size) throws IOException {
            byte[] packed = new byte[packedSize];
            in.get(packed);
            out.put(unpacked(packed, size));
        }

        @Override
        public void release() {
            // There is nothing to give back.
        }

        private byte[] unpacked(byte[] packed, int size) throws IOException {
            return switch (codec) {
                case UNCOMPRESSED -> packed;
                case SNAPPY -> Snappy.uncompress(packed);
                case GZIP -> new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
                case ZSTD -> Zstd.decompress(packed, size);
                default -> throw new IOException("the codec is " + codec);
            };
        }
    }
}
