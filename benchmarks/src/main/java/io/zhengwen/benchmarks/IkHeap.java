package io.zhengwen.benchmarks;

import io.zhengwen.ik.IkDictionary;
import io.zhengwen.ik.SegmentationMode;
import io.zhengwen.ik.reference.ReferenceIk;
import java.lang.management.ManagementFactory;

/** How much heap IK's words take, in ours and in the reference. */
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

    /** So that classes and tables that are made once do not count. */
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
