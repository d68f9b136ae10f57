package io.zhengwen.ik;

/** The way in which IK segments text that its dictionary can split in several ways. */
public enum SegmentationMode {
    /** All dictionary words, overlapping ones included: the finest segmentation. */
    MAX_WORD,
    /** One reading without overlaps, chosen by IK's rules: the coarsest segmentation. */
    SMART
}
