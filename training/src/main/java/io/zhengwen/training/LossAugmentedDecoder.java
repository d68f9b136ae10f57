package io.zhengwen.training;

import io.zhengwen.entities.name.NameTag;
import java.util.Arrays;

/** Finds the best permitted tags under unfinished weights, with a cost added to every tag but the gold one. */
final class LossAugmentedDecoder {
    private static final int N = NameTag.COUNT;
    private static final float NEVER = -1e30f;
    private static final boolean[] LAWFUL = lawful();

    private LossAugmentedDecoder() {}

    static byte[] best(int[][] places, float[] weights, float[] follow, byte[] gold, float cost) {
        int length = places.length;
        byte[] tags = new byte[length];
        if (length == 0) {
            return tags;
        }
        byte[][] back = new byte[length][N];
        float[] last = new float[N];
        float[] scores = new float[N];
        for (int i = 0; i < length; i++) {
            score(places[i], weights, scores);
            for (int tag = 0; tag < N; tag++) {
                scores[tag] += tag == gold[i] ? 0 : cost;
            }
            last = i == 0 ? start(scores, follow) : step(last, scores, follow, back[i]);
        }
        byte tag = 0;
        for (byte candidate = 0; candidate < N; candidate++) {
            if (!NameTag.isOpen(candidate) && last[candidate] > last[tag]) {
                tag = candidate;
            }
        }
        for (int i = length - 1; i >= 0; i--) {
            tags[i] = tag;
            tag = back[i][tag];
        }
        return tags;
    }

    private static void score(int[] places, float[] weights, float[] scores) {
        Arrays.fill(scores, 0);
        for (int place : places) {
            for (int tag = 0; tag < N; tag++) {
                scores[tag] += weights[place + tag];
            }
        }
    }

    private static float[] start(float[] scores, float[] follow) {
        float[] next = new float[N];
        for (int tag = 0; tag < N; tag++) {
            next[tag] = NameTag.startsAny(tag) ? scores[tag] + follow[tag] : NEVER;
        }
        return next;
    }

    private static float[] step(float[] last, float[] scores, float[] follow, byte[] back) {
        float[] next = new float[N];
        for (int tag = 0; tag < N; tag++) {
            float best = NEVER;
            for (int before = 0; before < N; before++) {
                float score = last[before] + follow[before * N + tag];
                if (LAWFUL[before * N + tag] && score > best) {
                    best = score;
                    back[tag] = (byte) before;
                }
            }
            next[tag] = best + scores[tag];
        }
        return next;
    }

    private static boolean[] lawful() {
        boolean[] lawful = new boolean[N * N];
        for (int tag = 0; tag < N * N; tag++) {
            lawful[tag] = NameTag.follows(tag / N, tag % N);
        }
        return lawful;
    }
}
