package io.zhengwen.benchmarks.duplicates;

import com.hankcs.hanlp.HanLP;
