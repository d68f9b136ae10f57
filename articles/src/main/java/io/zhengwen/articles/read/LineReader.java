package io.zhengwen.articles.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads lines as bytes; of a line that is too long only the rest of the line is skipped. */
final class LineReader {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int filled;
    private long number;

    LineReader(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** @param bytes without the line feed; empty when the line is too long */
    @SuppressWarnings("ArrayRecordComponent") // read once, by the one caller
    record Line(long number, byte[] bytes, boolean isTooLong) {
        boolean isBlank() {
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    /** Returns the next line, or null at the end. */
    @Nullable
    Line next() throws IOException {
        if (!fill()) {
            return null;
        }
        number++;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        while (fill()) {
            int end = lineFeed();
            int length = end - position;
            tooLong |= line.size() + length > limit;
            if (!tooLong) {
                line.write(buffer, position, length);
            }
            position = end;
            if (end < filled) {
                position++;
                break;
            }
        }
        return new Line(number, tooLong ? new byte[0] : line.toByteArray(), tooLong);
    }

    private int lineFeed() {
        int end = position;
        while (end < filled && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private boolean fill() throws IOException {
        if (position < filled) {
            return true;
        }
        position = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }
}
