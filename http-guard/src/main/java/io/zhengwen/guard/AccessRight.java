package io.zhengwen.guard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a key may do. */
public enum AccessRight {
    /** Ask. */
    READ,
    /** Add, change and delete articles. */
    INGEST;

    /** As key files write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<AccessRight> of(String id) {
        return Arrays.stream(values()).filter(right -> right.id().equals(id)).findFirst();
    }
}
