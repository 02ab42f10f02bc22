package dev.penstock.format.parquet.input;

import java.io.IOException;

/**
 * The levels and values of a column chunk, some at a time and none over the end of a page. Used by one thread.
 */
final class LeafReader {

    private final ColumnChunkPlace chunk;
    private final PageReader pages;
    private final int[] repetitions = new int[ValueBlock.CAPACITY];
    private final int[] definitions = new int[ValueBlock.CAPACITY];
    private final ValueBlock values = new ValueBlock();
    private DataPage page = DataPage.none();
    private int left;

    LeafReader(ColumnChunkPlace chunk, PageReader pages) {
        this.chunk = chunk;
        this.pages = pages;
    }

    /** Returns how many levels the page has left, after reading the next one if it has none; 0 at the end. */
    int available() throws IOException, MalformedException {
        while (left == 0 && pages.levelsLeft() > 0) {
            // The old page is not to be in memory beside the new one.
            page = DataPage.none();
            values.forget();
            page = pages.next();
            left = page.levels();
        }
        return left;
    }

    /** Reads some levels that are available, at most {@link ValueBlock#CAPACITY}, and the values that are there. */
    void read(int count) throws MalformedException {
        int most = chunk.column().maxDefinition();
        int present = count;
        page.repetitions().read(repetitions, count);
        page.definitions().read(definitions, count);
        for (int i = 0; i < count; i++) {
            if (definitions[i] > most || repetitions[i] > chunk.column().maxRepetition()) {
                throw new MalformedException("a value has the levels %d and %d; the most are %d and %d"
                        .formatted(
                                repetitions[i], definitions[i], chunk.column().maxRepetition(), most));
            }
            present -= definitions[i] == most ? 0 : 1;
        }
        if (present > 0) {
            page.values().read(values, present);
        }
        left -= count;
    }

    int repetition(int index) {
        return repetitions[index];
    }

    int definition(int index) {
        return definitions[index];
    }

    /** Returns the values of the levels that were read last. */
    ValueBlock values() {
        return values;
    }

    Dictionary dictionary() {
        return pages.dictionary();
    }

    /** Returns how many bytes of the file were read. */
    long bytesRead() {
        return pages.bytesRead();
    }

    /** Returns for messages where the page is that was read last. */
    String place() {
        return "%s, page at byte %d".formatted(chunk.name(), pages.pagePosition());
    }
}
