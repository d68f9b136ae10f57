package io.zhengwen.entities.name;

import io.zhengwen.entities.mention.MentionType;

/**
 * The tags that the tagger gives to characters, and the rules for their order.
 *
 * <p>A name has a begin, any number of inner characters and an end; a single character is never a name. The tags are
 * plain numbers, since they index weights.
 */
public final class NameTag {
    /** A character outside all names. */
    public static final int OUTSIDE = 0;

    public static final int ENTERPRISE_BEGIN = 1;
    public static final int ENTERPRISE_INSIDE = 2;
    public static final int ENTERPRISE_END = 3;
    public static final int PERSON_BEGIN = 4;
    public static final int PERSON_INSIDE = 5;
    public static final int PERSON_END = 6;
    /** Part of the name of another body: a ministry, a team, a newspaper. Read as {@link #OUTSIDE}. */
    public static final int OTHER_BODY = 7;

    /** The number of tags. */
    public static final int COUNT = 8;

    private NameTag() {}

    /** Whether {@code next} may follow {@code tag}. */
    public static boolean follows(int tag, int next) {
        return isOpen(tag) ? next == inside(tag) || next == end(tag) : startsAny(next);
    }

    /** Whether a text may begin with {@code tag}; it may end with it unless {@link #isOpen}. */
    public static boolean startsAny(int tag) {
        return tag == OUTSIDE || tag == ENTERPRISE_BEGIN || tag == PERSON_BEGIN || tag == OTHER_BODY;
    }

    /** Whether a name has begun and not ended. */
    public static boolean isOpen(int tag) {
        return tag == ENTERPRISE_BEGIN || tag == ENTERPRISE_INSIDE || tag == PERSON_BEGIN || tag == PERSON_INSIDE;
    }

    /** The begin tag of a kind of name. */
    public static int begin(MentionType type) {
        return type == MentionType.ENTERPRISE ? ENTERPRISE_BEGIN : PERSON_BEGIN;
    }

    /** The kind of name that a tag is part of. */
    public static MentionType type(int tag) {
        return tag <= ENTERPRISE_END ? MentionType.ENTERPRISE : MentionType.PERSON;
    }

    private static int inside(int tag) {
        return tag <= ENTERPRISE_END ? ENTERPRISE_INSIDE : PERSON_INSIDE;
    }

    private static int end(int tag) {
        return tag <= ENTERPRISE_END ? ENTERPRISE_END : PERSON_END;
    }
}
