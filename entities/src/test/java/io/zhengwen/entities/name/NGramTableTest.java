package io.zhengwen.entities.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NGramTableTest {
    private static final int SIZE = 20_000;

    @Test
    void findsEveryHashAndNoOther() {
        long[] hashes = new Random(3)
                .longs(SIZE)
                .distinct()
                .boxed()
                .sorted(Long::compareUnsigned)
                .mapToLong(Long::longValue)
                .toArray();
        NGramTable table = new NGramTable(hashes, IntStream.range(0, SIZE).toArray());

        for (int i = 0; i < SIZE; i++) {
            assertThat(table.mayHold(hashes[i])).isEqualTo(1);
            assertThat(table.find(hashes[i])).isEqualTo(i);
        }
        long[] others = new Random(4).longs(SIZE).toArray();
        for (long other : others) {
            assertThat(table.find(other)).isEqualTo(NGramTable.ABSENT);
        }
        assertThat(IntStream.range(0, SIZE).filter(i -> table.mayHold(others[i]) == 1))
                .hasSizeLessThan(SIZE / 4);
    }

    @Test
    void tellsHashesApartThatShareALeadingPart() {
        NGramTable table = new NGramTable(new long[] {5, 6, -1}, new int[] {1, 2, 3});

        assertThat(table.find(5)).isEqualTo(1);
        assertThat(table.find(6)).isEqualTo(2);
        assertThat(table.find(-1)).isEqualTo(3);
        assertThat(table.find(7)).isEqualTo(NGramTable.ABSENT);
    }

    @Test
    void findsNothingInNothing() {
        NGramTable table = new NGramTable(new long[0], new int[0]);

        assertThat(table.mayHold(5)).isZero();
        assertThat(table.find(5)).isEqualTo(NGramTable.ABSENT);
    }

    @Test
    void refusesHashesOutOfOrder() {
        assertThatThrownBy(() -> new NGramTable(new long[] {2, 1}, new int[2]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
