package io.zhengwen.benchmarks;

import io.zhengwen.ik.IkDictionary;
import io.zhengwen.ik.SegmentationMode;
import io.zhengwen.ik.reference.ReferenceIk;
import java.lang.management.ManagementFactory;

/** Measures how much heap IK's dictionary takes in our implementation and in the reference. */
final class IkHeap {

    private IkHeap() {}

    public static void main(String[] arguments) {
        warmUp();
        long before = used();
        IkDictionary ours = IkDictionary.ofIk();
        long afterOurs = used();
        ReferenceIk reference = new ReferenceIk(SegmentationMode.SMART);
        long afterReference = used();
        System.out.println("ours      " + (afterOurs - before) + " bytes");
        System.out.println("reference " + (afterReference - afterOurs) + " bytes");
        System.out.println("kept alive: " + ours.hashCode() + " " + reference.hashCode());
    }

    /** Loads the classes and static tables, so that the measurement does not include them. */
    private static void warmUp() {
        System.out.println("warm-up " + IkDictionary.ofIk().hashCode());
    }

    private static long used() {
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            used = Math.min(
                    used,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return used;
    }
}
