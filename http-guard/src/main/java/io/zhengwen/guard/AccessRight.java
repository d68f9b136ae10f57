package io.zhengwen.guard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** An operation that a key may be allowed to perform. */
public enum AccessRight {
    /** Search and read. */
    READ,
    /** Add, change and delete articles. */
    INGEST;

    /** The name in key files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<AccessRight> of(String id) {
        return Arrays.stream(values()).filter(right -> right.id().equals(id)).findFirst();
    }
}
