package io.zhengwen.guard;

import java.util.concurrent.Semaphore;

/** Limits the memory of buffered responses: of each one, of all in progress, and of all that wait to be sent. */
final class AnswerMemory {
    /** The divisor of the heap that gives the memory for responses in progress. */
    private static final int PART_OF_HEAP = 8;

    private static final int RETRY_SECONDS = 5;

    private final int maxBytes;
    /** One permit for each byte of large responses in progress. */
    private final Semaphore making;
    /** One permit for each byte of complete responses that are not sent yet. */
    private final Semaphore untaken = new Semaphore(ServerLimits.UNTAKEN_BYTES);

    AnswerMemory(ServerLimits limits) {
        this.maxBytes = limits.answerBytes();
        long part = Math.min(ServerLimits.UNTAKEN_BYTES, Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
        this.making = new Semaphore((int) Math.max(maxBytes, part));
    }

    /**
     * Reserves memory for more bytes of a response.
     *
     * @param size the response's size including these bytes
     * @throws ProblemException 400 when the response is too large, 503 when others use all memory
     */
    void reserve(int more, long size) {
        if (size > maxBytes) {
            throw ProblemDetails.of(400, "the answer is larger than " + maxBytes + " bytes: ask for less at once")
                    .exception();
        }
        if (!making.tryAcquire(more)) {
            throw ProblemDetails.retryLater(503, "the server is busy with other large answers", RETRY_SECONDS)
                    .exception();
        }
    }

    void release(int bytes) {
        making.release(bytes);
    }

    boolean keep(int bytes) {
        return untaken.tryAcquire(bytes);
    }

    void taken(int bytes) {
        untaken.release(bytes);
    }
}
