package io.zhengwen.articles;

/** The reason that a rejection gives for something that should not have been thrown. */
public final class FaultReason {
    private FaultReason() {}

    /** The reason as people read it, one line. */
    public static String of(Throwable fault) {
        if (fault instanceof StackOverflowError) {
            return "is nested too deep to be read";
        }
        if (fault instanceof OutOfMemoryError) {
            return "needs more memory than there is (ZHENGWEN_JAVA_OPTS=-Xmx… gives more)";
        }
        String text = fault.toString().lines().findFirst().orElse("");
        return "cannot be read because of a fault of ours (please report it): " + text;
    }
}
