package io.zhengwen.guard;

/** Ends a request with an error response. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemDetails problem;

    ProblemException(ProblemDetails problem) {
        // clients cause these: a stack trace would only cost time
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    /** The response to send. */
    public ProblemDetails problem() {
        return problem;
    }
}
