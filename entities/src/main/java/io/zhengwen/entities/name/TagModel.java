package io.zhengwen.entities.name;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The tagger's weights: for every n-gram and every character it speaks for, one byte for each tag; and weights for one
 * tag after another. Immutable.
 *
 * <p>The eight bytes of one character are stored in one {@code long}, each raised by 128. All tags are raised alike, so
 * that this makes no difference between them, and sums can be built by adding whole longs: {@link PassageScores}.
 */
public final class TagModel {
    private static final int MAGIC = 0x5A574E32;
    static final int RAISE = 128;

    private final long[] hashes;
    private final byte[] patterns;
    private final NGramTable rows;
    /** The offsets of each n-gram's weights, for patterns whose n-grams are codes; empty for the others. */
    private final int[][] rowsOfCodes;

    private final long[] weights;
    private final int[] transitions;

    /**
     * @param hashes of the n-grams, in ascending order of unsigned numbers
     * @param patterns of the n-grams
     * @param weights {@link NameFeatures#slots} rows of each n-gram
     */
    TagModel(long[] hashes, byte[] patterns, long[] weights, int[] transitions) {
        this.hashes = hashes;
        this.patterns = patterns;
        this.weights = weights;
        this.transitions = transitions;
        int[] bases = new int[patterns.length];
        int base = 0;
        for (int i = 0; i < bases.length; i++) {
            bases[i] = base;
            base += NameFeatures.slots(patterns[i]);
        }
        if (base != weights.length) {
            throw new IllegalArgumentException("the n-grams need " + base + " rows of weights, not " + weights.length);
        }
        this.rows = new NGramTable(hashes, bases);
        this.rowsOfCodes = rowsOfCodes(rows);
    }

    private static int[][] rowsOfCodes(NGramTable rows) {
        int[][] all = new int[NameFeatures.PATTERNS][];
        for (int pattern = 0; pattern < all.length; pattern++) {
            all[pattern] = new int[NameFeatures.codes(pattern)];
            for (int code = 0; code < all[pattern].length; code++) {
                long hash = NameFeatures.hash(pattern, code);
                all[pattern][code] = rows.mayHold(hash) == 0 ? NGramTable.ABSENT : rows.find(hash);
            }
        }
        return all;
    }

    /** The offset of the weights of an n-gram that is a code, or {@link NGramTable#ABSENT}. */
    int rowOfCode(int pattern, int code) {
        return rowsOfCodes[pattern][code];
    }

    /** The offset of the weights of an n-gram for which {@link #mayHold} is 1, or {@link NGramTable#ABSENT}. */
    int find(long hash) {
        return rows.find(hash);
    }

    /** Returns 1 when an n-gram may have weights, 0 when it has none. */
    int mayHold(long hash) {
        return rows.mayHold(hash);
    }

    long weights(int row) {
        return weights[row];
    }

    int transition(int tag, int next) {
        return transitions[tag * NameTag.COUNT + next];
    }

    /** The number of n-grams with weights. */
    public int size() {
        return patterns.length;
    }

    /** Loads the model that comes with this module. */
    public static TagModel load() {
        try (InputStream in = TagModel.class.getResourceAsStream("names.model")) {
            if (in == null) {
                throw new IllegalStateException("the resource names.model is missing");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the name model", e);
        }
    }

    static TagModel read(InputStream stream) throws IOException {
        DataInputStream in =
                new DataInputStream(new java.io.BufferedInputStream(new InflaterInputStream(stream), 1 << 16));
        if (in.readInt() != MAGIC) {
            throw new IOException("not a name model");
        }
        int size = in.readInt();
        byte[] patterns = new byte[size];
        in.readFully(patterns);
        long[] hashes = new long[size];
        for (int i = 0; i < size; i++) {
            hashes[i] = in.readLong();
        }
        int rows = in.readInt();
        byte[] bytes = new byte[rows];
        long[] weights = new long[rows];
        for (int tag = 0; tag < NameTag.COUNT; tag++) {
            in.readFully(bytes);
            for (int row = 0; row < rows; row++) {
                weights[row] |= (long) (bytes[row] + RAISE) << (8 * tag);
            }
        }
        int[] transitions = new int[NameTag.COUNT * NameTag.COUNT];
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] = in.readInt();
        }
        return new TagModel(hashes, patterns, weights, transitions);
    }

    /** Writes the model; the same model always gives the same bytes. */
    public void write(OutputStream stream) throws IOException {
        DeflaterOutputStream deflated =
                new DeflaterOutputStream(stream, new Deflater(Deflater.BEST_COMPRESSION), 1 << 16);
        DataOutputStream out = new DataOutputStream(new java.io.BufferedOutputStream(deflated, 1 << 16));
        out.writeInt(MAGIC);
        out.writeInt(patterns.length);
        out.write(patterns);
        for (long hash : hashes) {
            out.writeLong(hash);
        }
        out.writeInt(weights.length);
        for (int tag = 0; tag < NameTag.COUNT; tag++) {
            for (long row : weights) {
                out.write((int) ((row >>> (8 * tag)) & 0xFF) - RAISE);
            }
        }
        for (int transition : transitions) {
            out.writeInt(transition);
        }
        out.flush();
        deflated.finish();
    }
}
