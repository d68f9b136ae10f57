package io.zhengwen.guard;

import java.util.concurrent.Semaphore;

/** The memory for answers that are held: a bound for each, one for all that are made, one for all that are waiting. */
final class AnswerMemory {
    /** The part of the heap that answers may fill while they are made. */
    private static final int PART_OF_HEAP = 8;

    private static final int RETRY_SECONDS = 5;

    private final int most;
    /** A permit for each byte of large answers that are being made. */
    private final Semaphore making;
    /** A permit for each byte of answers that their clients have not taken yet. */
    private final Semaphore untaken = new Semaphore(ServerLimits.UNTAKEN_BYTES);

    AnswerMemory(ServerLimits limits) {
        this.most = limits.answerBytes();
        long part = Math.min(ServerLimits.UNTAKEN_BYTES, Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
        this.making = new Semaphore((int) Math.max(most, part));
    }

    /**
     * Takes memory for more of an answer.
     *
     * @param size of the answer, with what is to come
     * @throws ProblemException 400 when it is more than one may have, 503 when others have it all
     */
    void reserve(int more, long size) {
        if (size > most) {
            throw ProblemDetails.of(400, "the answer is larger than " + most + " bytes: ask for less at once")
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
