package dev.penstock.format.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.data.BatchBuilder;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParquetCodecTest {

    private static final Schema SCHEMA = Schema.ofNames("text");

    @ParameterizedTest
    @EnumSource
    void theCodecIsInTheFile(ParquetCodec codec) throws IOException {
        byte[] file = Written.file(ParquetFormat.standard().withCodec(codec), SCHEMA, List.of(batch()));

        assertEquals(
                codec.name(),
                SecondReader.footer(file)
                        .getBlocks()
                        .get(0)
                        .getColumns()
                        .get(0)
                        .getCodec()
                        .name());
        assertEquals(List.of("text 49999"), SecondReader.records(file).get(49_999));
    }

    @Test
    void strongerCodecsMakeSmallerFiles() throws IOException {
        Map<ParquetCodec, Integer> sizes = new HashMap<>();
        for (ParquetCodec codec : ParquetCodec.values()) {
            sizes.put(codec, Written.file(ParquetFormat.standard().withCodec(codec), SCHEMA, List.of(batch())).length);
        }

        assertTrue(sizes.get(ParquetCodec.SNAPPY) < sizes.get(ParquetCodec.UNCOMPRESSED), sizes::toString);
        assertTrue(sizes.get(ParquetCodec.GZIP) < sizes.get(ParquetCodec.SNAPPY), sizes::toString);
        assertTrue(sizes.get(ParquetCodec.ZSTD) < sizes.get(ParquetCodec.SNAPPY), sizes::toString);
    }

    @Test
    void withoutItsLibraryZstandardIsRefusedAtOnce() throws Exception {
        Class<?> format = new WithoutZstandard().loadClass(ParquetFormat.class.getName());
        Object standard = format.getMethod("standard").invoke(null);
        Class<?> codec = format.getClassLoader().loadClass(ParquetCodec.class.getName());
        Object zstd = format.getMethod("withCodec", codec)
                .invoke(standard, codec.getField("ZSTD").get(null));

        InvocationTargetException refused =
                assertThrows(InvocationTargetException.class, () -> format.getMethod("writer", Schema.class)
                        .invoke(zstd, SCHEMA));

        assertInstanceOf(IllegalStateException.class, refused.getCause());
        assertEquals(
                "the codec is ZSTD, and its library is not there or does not run here;"
                        + " add com.github.luben:zstd-jni, or take SNAPPY, GZIP or UNCOMPRESSED",
                refused.getCause().getMessage());
        format.getMethod("writer", Schema.class).invoke(standard, SCHEMA);
    }

    private static RecordBatch batch() {
        var builder = new BatchBuilder(SCHEMA);
        for (int i = 0; i < 50_000; i++) {
            builder.add("text " + i);
        }
        return builder.build();
    }

    /** Loads the classes of the format anew, and none of zstd-jni. */
    private static final class WithoutZstandard extends ClassLoader {

        WithoutZstandard() {
            super(ParquetCodecTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("com.github.luben.")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith(ParquetFormat.class.getPackageName())) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
