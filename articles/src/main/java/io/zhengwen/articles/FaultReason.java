package io.zhengwen.articles;

/** Formats unexpected errors as the reason of a rejection. */
public final class FaultReason {
    private FaultReason() {}

    /** Returns the reason in one line, for people. */
    public static String of(Throwable fault) {
        if (fault instanceof StackOverflowError) {
            return "is nested too deep to be read";
        }
        if (fault instanceof OutOfMemoryError) {
            return "needs more memory than there is (ZHENGWEN_JAVA_OPTS=-Xmx… gives more)";
        }
        String text = fault.toString().lines().findFirst().orElse("");
        return "cannot be read because of an internal error (please report it): " + text;
    }
}
