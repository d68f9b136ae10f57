package io.zhengwen.entities.topic;

/** The strength with which a word of the lexicon indicates a topic. */
public enum EvidenceStrength {
    /** The topic's own name: always enough alone. */
    NAME('!'),
    /** A word almost as good as the name. */
    SAME('='),
    /** A word that most often means the topic. */
    TELLING('+'),
    /** A word that counts but is never enough alone. */
    HINT('~');

    private final char mark;

    EvidenceStrength(char mark) {
        this.mark = mark;
    }

    /** The strength with a mark of the lexicon file. */
    static EvidenceStrength of(char mark) {
        for (EvidenceStrength strength : values()) {
            if (strength.mark == mark) {
                return strength;
            }
        }
        throw new IllegalStateException("no strength is marked '" + mark + "'; !, =, + and ~ are");
    }
}
