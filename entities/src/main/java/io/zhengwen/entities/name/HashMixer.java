package io.zhengwen.entities.name;

/** Mixes small numbers into 64 bits; every bit of the result depends on all of them. */
final class HashMixer {
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private HashMixer() {}

    /** Adds a number to an unfinished hash. */
    static long add(long hash, int number) {
        long mixed = (hash ^ number) * MULTIPLIER;
        return mixed ^ (mixed >>> 32);
    }

    /** Turns an unfinished hash into the final one. */
    static long finish(long hash) {
        long mixed = hash * 0xBF58476D1CE4E5B9L;
        return mixed ^ (mixed >>> 29);
    }
}
