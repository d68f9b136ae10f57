package io.zhengwen.entities.link;

import org.jspecify.annotations.Nullable;

/**
 * The official codes that identify an enterprise.
 *
 * @param stock the code of its shares, six digits for mainland exchanges; null when unknown
 * @param credit the unified social credit code, 18 characters; null when unknown
 */
public record EnterpriseCodes(
        @Nullable String stock, @Nullable String credit) {
    public EnterpriseCodes {
        if (credit != null && credit.length() != 18) {
            throw new IllegalArgumentException("'" + credit + "' is no unified social credit code of 18 characters");
        }
    }
}
