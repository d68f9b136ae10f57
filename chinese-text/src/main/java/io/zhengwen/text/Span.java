package io.zhengwen.text;

/** A half-open range of UTF-16 offsets: {@code start} inclusive, {@code end} exclusive, {@code 0 <= start <= end}. */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span [" + start + ", " + end + ") is not 0 <= start <= end");
        }
    }

    public int length() {
        return end - start;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** Returns this span relative to {@code origin}. */
    public Span minus(int origin) {
        return new Span(start - origin, end - origin);
    }

    /** Returns the part of {@code text} that this span covers. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
