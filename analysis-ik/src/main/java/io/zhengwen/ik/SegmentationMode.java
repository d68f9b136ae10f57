package io.zhengwen.ik;

/** How IK answers a stretch of text that its dictionary can cut in several ways. */
public enum SegmentationMode {
    /** Every word that the dictionary finds, overlapping ones too: the finest grain. */
    MAX_WORD,
    /** One reading without overlaps, by IK's rules: the coarsest grain. */
    SMART
}
